export const deputies = {
	title: 'Suppléances',
	lead: 'Pendant une absence, un suppléant ou une suppléante accomplit les démarches du poste. Chacune est enregistrée avec les deux noms, et personne n’approuve à titre de suppléant ce qu’il a lui-même proposé ou rédigé.',
	days: 'Les jours sont des jours entiers en temps universel coordonné (UTC), de 0 h 00 le premier jour à la fin du dernier.',
	mine: {
		title: 'Vos suppléants',
		caption: 'Personnes qui vous suppléent',
		none: 'Personne ne vous supplée. Désignez quelqu’un ci-dessous avant de vous absenter.',
	},
	yours: {
		title: 'Les personnes que vous suppléez',
		caption: 'Personnes que vous suppléez, avec les dates',
		none: 'Vous ne suppléez personne.',
	},
	others: {
		title: 'Autres suppléances',
		caption: 'Autres personnes qui assurent une suppléance',
		none: 'Aucun autre poste n’a de suppléant.',
	},
	head: {
		person: 'Poste de',
		deputy: 'Suppléant ou suppléante',
		post: 'Rôle',
		from: 'Du',
		until: 'Au',
		reason: 'Motif',
		stage: 'Statut',
		action: 'Action',
	},
	stage: { coming: 'À venir', inForce: 'En cours', over: 'Terminée' },
	endedOn: 'Terminée le <when></when>',
	end: 'Mettre fin',
	endOne: 'Mettre fin : {deputy} pour {person}',
	appoint: {
		title: 'Désigner un suppléant ou une suppléante',
		person: 'Titulaire du poste',
		deputy: 'Suppléant ou suppléante',
		deputyHint:
			'Une personne ayant le même rôle ; pour un point focal, également un rédacteur ou une rédactrice du même État.',
		firstDay: 'Premier jour',
		lastDay: 'Dernier jour',
		lastDayHint: 'Inclus. 366 jours au plus.',
		reason: 'Motif',
		reasonHint:
			'Par exemple congé ou mission. Les deux personnes et celles qui gèrent les suppléances le lisent.',
		button: 'Désigner',
		nobody:
			'Aucune autre personne ayant le même rôle ne peut vous suppléer. Demandez d’abord que quelqu’un soit invité.',
	},
	appointed: {
		title: 'La suppléance a été enregistrée',
		body: 'Les deux personnes en sont informées par courriel.',
	},
	ended: { title: 'Il a été mis fin à la suppléance', body: 'Ce qui a été fait jusqu’ici reste valable.' },
}
