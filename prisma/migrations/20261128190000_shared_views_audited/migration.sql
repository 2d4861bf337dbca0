-- A view that is shared changes what others see, so that the audit trail says who changed it and how.
insert into entry_right (type, role)
	select 'view', role
	from unnest(array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
		'dueDiligenceOfficer', 'donor', 'administrator']) as role;
