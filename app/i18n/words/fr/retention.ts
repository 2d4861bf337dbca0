import type { Shape } from '../../shape.ts'
import type { retention as source } from '../en/retention.ts'

export const retention: Shape<typeof source> = {
	title: 'Durée de conservation des données',
	lead: 'Chaque catégorie de données est supprimée d’elle-même, chaque nuit, une fois son délai écoulé. Cette page indique les durées, ce qui serait supprimé ensuite et ce qui l’a été.',
	lastRun: 'Dernière exécution : <when></when>.',
	neverRun: 'Aucune exécution n’a encore eu lieu.',
	classesTitle: 'Catégories de données',
	classes: {
		closedCases: {
			title: 'Dossiers clos',
			what: 'Les textes, noms et pièces jointes sont supprimés ; la référence, les dates, les états et les chiffres restent, ainsi que le registre des étapes sans les textes.',
		},
		learners: {
			title: 'Données personnelles des apprenants',
			what: 'À compter de la fin de la formation. Les titulaires d’une attestation sont conservés ; les résultats restent sous forme de chiffres.',
		},
		draftReminder: {
			title: 'Rappel des projets en suspens',
			what: 'Le rédacteur est averti par courriel ; rien n’est supprimé.',
		},
		draftArchive: {
			title: 'Archivage des projets en suspens',
			what: 'Hors des listes, jusqu’à ce que le rédacteur reprenne le projet ; rien n’est supprimé.',
		},
		links: {
			title: 'Invitations et liens de compte',
			what: 'À compter de leur expiration.',
		},
		feeds: {
			title: 'Liens d’agenda retirés',
			what: 'À compter de leur retrait.',
		},
		doorLog: {
			title: 'Journal des connexions et des refus',
			what: 'Qui est entré ou a été refusé, et d’où.',
		},
		confidentialReads: {
			title: 'Consultations de demandes confidentielles',
			what: 'Qui a lu quoi, et quand.',
		},
		mailBodies: {
			title: 'Texte des courriels envoyés',
			what: 'Le fait de l’envoi, le destinataire et la date restent. La liste des courriels reçus à la même époque disparaît avec eux.',
		},
		sessions: {
			title: 'Sessions terminées et tentatives comptées',
			what: 'À compter de leur fin.',
		},
		formerStaff: {
			title: 'Comptes des personnes parties',
			what: 'Le nom reste dans le registre ; l’adresse, la fonction et les moyens de connexion sont supprimés.',
		},
		files: {
			title: 'Fichiers sans enregistrement',
			what: 'Supprimés toutes les heures dès qu’ils ont un jour.',
		},
	},
	amount: {
		years: '{count, plural, one {# an} other {# ans}}',
		days: '{count, plural, one {# jour} other {# jours}}',
	},
	kept: 'Durée',
	inYears: 'Années',
	inDays: 'Jours',
	bounds: 'De {least} à {most} ; {shipped} à l’origine',
	save: 'Enregistrer',
	due: '{count, plural, =0 {Rien n’est échu.} one {# élément est échu.} other {# éléments sont échus.}}',
	oldest: 'Le plus ancien date du <when></when> ; tout ce qui précède le <before></before> est concerné.',
	first: 'Les premiers',
	changed: {
		title: 'Quelqu’un d’autre a modifié cette durée',
		body: 'La page montre l’état actuel. Vérifiez-le et enregistrez de nouveau.',
	},
	log: {
		title: 'Ce qui a été supprimé',
		day: 'Jour',
		class: 'Catégorie',
		count: 'Nombre',
		before: 'Antérieur au',
		none: 'Rien n’a encore été supprimé',
	},
	holds: {
		title: 'Demandes soustraites à la suppression',
		lead: 'Une demande ainsi retenue n’est pas supprimée, quel que soit son âge, tant que la mesure n’est pas levée.',
		reference: 'Référence de la demande',
		reason: 'Motif',
		place: 'Retenir cette demande',
		lift: 'Lever',
		liftOne: 'Lever la mesure sur {reference}',
		placed: 'Posée',
		state: 'État de la mesure',
		by: '<when></when>, {name}',
		lifted: 'Levée <when></when>, {name}',
		none: 'Aucune demande n’est retenue',
	},
	outcome: {
		saved: 'La durée est fixée',
		same: 'La durée était déjà celle-ci',
		held: 'La demande est retenue',
		lifted: 'La mesure est levée',
	},
	archive: {
		title: 'Projets archivés',
		lead: 'Projets auxquels personne n’a travaillé depuis longtemps. Rien n’a été perdu ; reprenez-en un pour le poursuivre.',
		request: 'Projet',
		untitled: 'Sans titre',
		saved: 'Dernier enregistrement',
		archived: 'Archivé le',
		action: 'Action',
		takeBack: 'Reprendre',
		takeBackOne: 'Reprendre : {title}',
		none: 'Aucun projet n’est archivé',
		link: 'Projets archivés',
		conflict: 'Ce projet n’est plus archivé',
	},
}
