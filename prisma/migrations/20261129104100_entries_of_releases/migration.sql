-- Who orders and who releases figures is recorded under their own name.
insert into entry_right (type, role) values ('release', 'headquartersApprover'), ('release', 'administrator');
