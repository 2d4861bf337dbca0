import type { Shape } from '../../shape.ts'
import type { operations as source } from '../en/operations.ts'

export const operations: Shape<typeof source> = {
	index: {
		title: 'Administration',
		lead: 'Ce qui fait fonctionner le site et tient ses registres en ordre.',
	},
	tiles: {
		people: {
			title: 'Personnes',
			what: 'Comptes, postes et invitations.',
		},
		states: {
			title: 'États',
			what: 'Missions, autorités et postes de chaque État.',
		},
		recoveries: {
			title: 'Seconds facteurs perdus',
			what: 'Demandes d’aide que deux fonctionnaires approuvent.',
		},
		health: {
			title: 'État du système',
			what: 'Si tout ce dont dépend le site fonctionne.',
		},
		jobs: {
			title: 'Tâches',
			what: 'Ce qui attend, s’exécute ou a été abandonné.',
		},
		mail: {
			title: 'Courriels sortants',
			what: 'Courriels non partis ou revenus, et pourquoi.',
		},
		inbound: {
			title: 'Courriels reçus',
			what: 'Réponses et courriels retournés, et la suite donnée.',
		},
		mailTemplates: {
			title: 'Modèles de courriel',
			what: 'Tous les courriels que le site peut envoyer, en six langues.',
		},
		door: {
			title: 'Connexions et refus',
			what: 'Qui est entré, qui a été refusé, et d’où.',
		},
		seals: {
			title: 'Scellés du registre',
			what: 'Preuve signée de chaque journée, à conserver ailleurs.',
		},
		retention: {
			title: 'Durée de conservation',
			what: 'Durées, prochaines suppressions, demandes retenues.',
		},
		exports: {
			title: 'Exportations',
			what: 'Ce qui a été exporté, par qui et pourquoi.',
		},
		permissions: {
			title: 'Qui peut faire quoi',
			what: 'Chaque étape et les postes qui peuvent l’effectuer.',
		},
		versions: {
			title: 'États enregistrés',
			what: 'Demandes que les processus actuels ne peuvent lire.',
		},
		settings: {
			title: 'Délais',
			what: 'Durée admise de chaque étape.',
		},
		matchingSettings: {
			title: 'Réglages de l’appariement',
			what: 'Pondérations et limites de l’appariement.',
		},
		calendars: {
			title: 'Calendriers',
			what: 'Jours ouvrables du lieu d’affectation et des États.',
		},
	},
	door: {
		title: 'Connexions et refus',
		lead: 'Ce qui s’est passé à l’entrée, en commençant par le plus récent. Ce qui a été saisi n’est jamais noté.',
		at: 'Quand',
		kind: 'Quoi',
		who: 'Qui',
		where: 'Adresse réseau',
		page: 'Page',
		detail: 'Détail',
		person: 'Nom ou adresse électronique',
		from: 'Du',
		to: 'Au',
		any: 'Tout',
		show: 'Afficher',
		older: 'Événements plus anciens',
		latest: 'Derniers événements',
		pages: 'Pages d’événements',
		none: 'Aucun événement ne correspond',
		kinds: {
			signedIn: 'Connexion',
			passwordRefused: 'Mot de passe refusé',
			tooManyAttempts: 'Trop de tentatives',
			factorPassed: 'Second facteur accepté',
			factorRefused: 'Second facteur refusé',
			confirmed: 'Confirmation renouvelée',
			signedOut: 'Déconnexion',
			sessionEnded: 'Session terminée',
			accessRefused: 'Accès refusé',
			factorEnrolled: 'Second facteur configuré',
			factorRemoved: 'Second facteur retiré',
			passwordChanged: 'Mot de passe modifié',
			addressChanged: 'Adresse modifiée',
		},
	},
	jobs: {
		title: 'Tâches',
		lead: 'Ce que le système fait en arrière-plan : envoi de messages, échéances, analyse de fichiers.',
		counts: 'Tâches par type',
		kind: 'Type',
		waiting: 'En attente',
		later: 'Pour plus tard',
		active: 'En cours',
		failed: 'Abandonnées',
		since: 'La plus ancienne attend depuis',
		nothing: 'Il n’y a rien à faire',
		givenUp: 'Tâches abandonnées',
		none: 'Aucune tâche n’a été abandonnée',
		tries: 'Tentatives',
		at: 'Dernière tentative',
		error: 'Dernier échec',
		action: 'Action',
		retry: 'Réessayer',
		retryOne: 'Réessayer : {name}',
		retried: 'La tâche est de nouveau dans la file',
		gone: 'Cette tâche n’est plus abandonnée',
		kinds: {
			'send-notice': 'Envoyer un message',
			'ring-timer': 'Fin d’un délai',
			'promote-waiting': 'Pourvoir des places depuis une liste d’attente',
			'ring-clock': 'Rappel d’échéance',
			'recount-clocks': 'Recalculer les échéances',
			'scan-attachment': 'Analyser un fichier',
			'run-allocation': 'Calculer une répartition',
			'replay-allocation': 'Recalculer une répartition',
		},
	},
	health: {
		title: 'État du système',
		lead: 'Vérifié à l’ouverture de cette page ; rien n’est modifié.',
		check: 'Élément',
		state: 'État',
		detail: 'Détail',
		good: 'Bon',
		bad: 'Demande attention',
		absent: 'Rien à signaler',
		checks: {
			database: {
				title: 'Base de données',
				todo: 'La base ne répond pas. Consultez son journal et son disque.',
			},
			clock: {
				title: 'Horloge',
				todo: 'Les horloges du site et de la base diffèrent. Réglez-les sur un serveur de temps.',
			},
			worker: {
				title: 'Processus de traitement',
				todo: 'Aucun processus de traitement ne s’est manifesté depuis une minute : courriels et rappels attendent. Démarrez-en un et consultez son journal.',
			},
			queue: {
				title: 'Tâches en attente',
				todo: 'Une tâche attend depuis plus de deux minutes. Consultez le journal du processus de traitement.',
			},
			jobs: {
				title: 'Tâches abandonnées',
				todo: 'Ouvrez la page des tâches, supprimez la cause et réessayez.',
			},
			mail: {
				title: 'Dernier message envoyé',
				todo: 'Un message attend depuis plus d’une heure. Vérifiez le serveur de messagerie.',
			},
			mailServer: {
				title: 'Serveur de messagerie',
				todo: 'Il n’accepte aucun message. Voyez le motif sur la page des courriels sortants et vérifiez son adresse et les identifiants.',
			},
			certificate: {
				title: 'Certificat du serveur de messagerie',
				todo: 'Il n’est pas valable : rien n’est remis. Renouvelez-le ou corrigez le nom dans l’adresse du serveur.',
			},
			resting: {
				title: 'Domaines au repos',
				todo: 'Des serveurs de destinataires demandent de patienter. Les messages attendent et partent d’eux-mêmes ; revenez dans une heure.',
			},
			bounced: {
				title: 'Messages revenus',
				todo: 'Ouvrez la page des courriels sortants et faites corriger les adresses.',
			},
			parked: {
				title: 'Messages mis de côté',
				todo: 'Ouvrez la page des courriels sortants, supprimez la cause et renvoyez-les.',
			},
			storage: {
				title: 'Stockage des fichiers',
				todo: 'Les fichiers ne peuvent pas être enregistrés. Libérez de l’espace dans le dossier de données, rendez-le accessible en écriture ou vérifiez le compartiment de stockage. Aucun redémarrage n’est nécessaire.',
			},
			files: {
				title: 'Fichiers joints',
				todo: 'Le fichier joint le plus récent ne se trouve pas dans le stockage de ce processus. Donnez à tous les processus le même dossier de données ou le même compartiment, ou restaurez les fichiers à partir de la sauvegarde.',
			},
			scanner: {
				title: 'Antivirus',
				todo: 'L’antivirus ne répond pas : les fichiers attendent.',
			},
			seal: {
				title: 'Dernier scellé du registre',
				todo: 'Une journée n’est pas scellée deux jours après sa fin. Vérifiez l’exécutant et son journal.',
			},
			retention: {
				title: 'Dernière suppression de données',
				todo: 'Elle n’a pas eu lieu depuis deux jours. Vérifiez l’exécutant et son journal.',
			},
		},
		versions: {
			title: 'Versions',
			product: 'Ce produit',
			node: 'Environnement d’exécution (Node.js)',
			postgres: 'Base de données (PostgreSQL)',
		},
	},
}
