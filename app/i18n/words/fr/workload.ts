export const workload = {
	page: {
		title: 'Charge de travail',
		lead: 'Ce que chaque responsable de dossier a devant soi. Chaque nombre mène aux demandes qu’il compte.',
		leadOwn: 'Ce que vous avez devant vous. Chaque nombre mène aux demandes qu’il compte.',
		caption: 'Demandes en cours par responsable de dossier',
		officer: 'Responsable du dossier',
		open: 'En cours',
		stages: 'Par étape',
		stage: '{stage} : {count}',
		waiting: 'En attente du responsable',
		overdue: 'En retard',
		oldest: 'La plus ancienne',
		action: 'Action',
		handOver: 'Transmettre',
		handOverOf: 'Transmettre le travail de {name}',
		handOverManager: 'Transmettre le travail d’un responsable de programme',
		deputy: 'Suppléance jusqu’au <day></day> : <name></name>',
		suspended: 'Compte suspendu',
		unassigned:
			'{count, plural, =0 {Aucune demande n’attend d’accusé de réception ni d’attribution.} one {# demande attend un accusé de réception et une attribution.} other {# demandes attendent un accusé de réception et une attribution.}}',
		toUnassigned: 'Les voir',
		overdueNote:
			'En retard : l’échéance d’un délai qui court est dépassée, quelle que soit la partie qui a l’affaire devant elle.',
		none: {
			title: 'Il n’y a pas encore de responsable de dossier',
			body: 'Leur travail apparaîtra ici dès qu’un administrateur en aura invité.',
		},
	},
	list: {
		officer: 'Responsable du dossier',
		only: 'Seulement',
		parts: { open: 'En cours', waiting: 'En attente du responsable du dossier', overdue: 'En retard' },
		bar: 'Avec les demandes choisies',
		choose: 'Choisir {name}',
		preview: 'Montrer ce qui se passerait',
	},
	actions: {
		acknowledge: 'Accuser réception et attribuer',
		reassign: 'Confier à un autre responsable du dossier',
		holdNeed: 'Mettre en suspens les besoins retenus',
	},
	bulk: {
		leads: {
			acknowledge:
				'La réception de chaque demande est confirmée et la demande attribuée, une à une. Rien n’a encore été modifié.',
			reassign: 'Chaque demande passe, une à une, à l’autre responsable. Rien n’a encore été modifié.',
			holdNeed:
				'Chaque besoin retenu de ces demandes est mis en suspens, un à un. Rien n’a encore été modifié.',
		},
		none: {
			title: 'Aucune demande n’est choisie',
			body: 'Revenez à la liste, cochez les demandes et choisissez ce qu’il faut en faire.',
			back: 'Revenir à la liste',
		},
		tooMany:
			'Seules les {most} premières demandes choisies sont affichées. Choisissez les autres quand celles-ci seront faites.',
		officerFirst:
			'Choisissez d’abord le responsable du dossier : vous verrez pour chaque demande si cette personne peut la recevoir.',
		officer: 'Responsable du dossier',
		show: 'Montrer ce qui se passerait',
		caption: 'Ce qui se passerait pour chacune',
		request: 'Demande',
		status: 'Statut',
		happens: 'Ce qui se passerait',
		would: {
			acknowledge: 'Réception confirmée, attribution à {officer}',
			reassign: 'Attribution à {officer}',
			holdNeed: 'Mise en suspens',
			officerless: 'Possible ; choisissez le responsable du dossier',
		},
		need: 'Besoin {rank} : {title}',
		confirmTitle: 'Confirmer',
		count: '{count, plural, one {# ligne sera modifiée.} other {# lignes seront modifiées.}}',
		nothing: 'Rien de tout cela n’est possible. La raison figure à côté de chaque ligne.',
		confirm: 'Confirmer pour tout ce qui est possible',
	},
	results: {
		caption: 'Résultat de chaque ligne',
		result: 'Résultat',
		now: 'Statut actuel',
		done: 'Fait',
		already: 'Déjà fait',
		stale: 'Pas fait : quelqu’un a été plus rapide. Veuillez regarder de nouveau.',
		gone: 'N’existe plus',
		refused: 'Pas fait : {reason}',
		summary:
			'{done, plural, =0 {Rien n’a été modifié} one {# ligne a été modifiée} other {# lignes ont été modifiées}}',
		rest: '{rest, plural, =0 {Il ne reste rien.} one {# ligne n’a pas été modifiée ; voir ci-dessous.} other {# lignes n’ont pas été modifiées ; voir ci-dessous.}}',
		again: 'Regarder de nouveau les autres',
		back: 'Revenir à la liste',
	},
	handOver: {
		title: 'Transmettre du travail',
		leads: {
			caseOfficer:
				'Toutes les demandes en cours d’un responsable de dossier passent à un autre, chacune par une étape distincte. Les États concernés en sont informés.',
			drafter:
				'Les projets et les demandes en cours d’un rédacteur passent à un autre rédacteur de votre État. Les deux noms restent dans l’historique.',
			programmeManager:
				'Les programmes d’un responsable passent à un autre, avec les besoins et les prestations en cours. Les noms restent dans l’historique.',
		},
		from: 'De',
		to: 'À',
		show: 'Montrer ce qui serait transmis',
		left: '{name} (compte suspendu)',
		chooseBoth:
			'Choisissez de qui et à qui. Vous verrez tout ce qui serait transmis avant que rien ne soit modifié.',
		nobody: {
			title: 'Il n’y a personne d’autre pour reprendre ce travail',
			body: 'Personne d’autre n’occupe le même poste. Faites d’abord inviter quelqu’un.',
		},
		empty: {
			title: '{name} n’a rien en cours',
			body: 'Il n’y a rien à transmettre.',
		},
		caption: 'Ce qui serait transmis',
		matter: 'Affaire',
		reference: 'Référence ou code',
		status: 'Statut',
		goes: 'Transmission possible ?',
		yes: 'Oui',
		along:
			'{needs, plural, =0 {aucun besoin en cours} one {# besoin en cours} other {# besoins en cours}}, {deliveries, plural, =0 {aucune prestation en cours} one {# prestation en cours} other {# prestations en cours}}',
		more: 'Voici les {shown} premières ; {more, plural, one {# autre suivra} other {# autres suivront}} quand elles auront été transmises.',
		reason: 'Motif',
		reasonHint:
			'Il figure dans l’historique de chaque affaire ; ceux qui lisent l’historique peuvent le lire.',
		confirm: '{count, plural, one {Transmettre # affaire à {name}} other {Transmettre # affaires à {name}}}',
		none: 'Rien de tout cela ne peut être transmis à {name}. La raison figure à côté de chaque ligne ; choisissez quelqu’un d’autre.',
		untitled: 'Sans titre',
		link: 'Transmettre du travail',
	},
}
