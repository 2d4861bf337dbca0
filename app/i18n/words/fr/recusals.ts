export const recusals = {
	title: 'Récusations',
	lead: 'Quiconque a un intérêt personnel dans un programme ou à l’égard d’un État n’y prend aucune décision. Les ressortissants d’un État ne se prononcent jamais sur ses demandes ; il n’est pas nécessaire de l’indiquer ici.',
	table: 'Récusations en vigueur',
	head: {
		person: 'Personne',
		about: 'Programme ou État',
		reason: 'Motif',
		since: 'Depuis',
		action: 'Action',
	},
	end: 'Mettre fin',
	endOne: 'Mettre fin à la récusation : {name}, {about}',
	none: {
		title: 'Aucune récusation n’est en vigueur',
		body: 'Déclarez un intérêt ci-dessous dès que vous en avez connaissance.',
	},
	declare: {
		title: 'Déclarer un intérêt',
		lead: 'La déclaration prend effet immédiatement. Seul un responsable du tri ou un administrateur y met fin, jamais la personne concernée.',
		person: 'Personne',
		programme: 'Programme',
		state: 'État',
		stateHint: 'Choisissez un programme ou un État, pas les deux.',
		reason: 'Motif',
		reasonHint:
			'Seuls les responsables du tri, les responsables de l’approbation au siège, les administrateurs et la personne concernée le lisent.',
		button: 'Déclarer l’intérêt',
	},
	declared: {
		title: 'L’intérêt a été enregistré',
		body: 'La personne n’y prend désormais plus de décision.',
	},
	ended: {
		title: 'Il a été mis fin à la récusation',
		body: 'La personne peut de nouveau y prendre des décisions.',
	},
}
