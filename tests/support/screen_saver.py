"""A screen saver of nothing: it owns the name on the bus, grants what it is asked, and prints the name of it."""

import itertools

from jeepney import MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

INTERFACE = "org.freedesktop.ScreenSaver"

connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName(INTERFACE))
print("ready", flush=True)
for cookie in itertools.count(1):
    asked = connection.receive()
    if asked.header.message_type is not MessageType.method_call:
        continue
    names = {field.name: value for field, value in asked.header.fields.items()}
    granted = new_method_return(asked, "u", (cookie,)) if names["member"] == "Inhibit" else new_method_return(asked)
    connection.send(granted)
    print(names["member"], flush=True)
