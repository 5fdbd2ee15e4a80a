"""What tests share: a room to open the program in, a terminal to start it in, agendas, readers."""
