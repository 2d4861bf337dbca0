-- A headquarters approver transfers the programmes of one manager to another, and writes both entries of it.
insert into entry_right (type, role) values ('programme.managerChanged', 'headquartersApprover'), ('work', 'headquartersApprover');
