import type { Shape } from '../../shape.ts'
import type { work as source } from '../en/work.ts'

export const work: Shape<typeof source> = {
	title: 'Mes tâches',
	newRequest: 'Nouvelle demande',
	waiting: {
		title: 'En attente de votre intervention',
		caption:
			'Ce qui attend une étape de votre part, en commençant par ce qui attend depuis le plus longtemps',
	},
	toScore: {
		title: 'À noter',
		caption: 'Besoins qui attendent votre note, le plus ancien d’abord',
		lead: 'Chaque besoin est noté par deux fonctionnaires qui ne voient pas la note l’un de l’autre.',
		first: 'Noter le besoin',
		third: 'Noter le besoin : une troisième note est nécessaire',
	},
	following: {
		title: 'Ce que vous suivez',
		caption: 'Ce dont quelqu’un d’autre s’occupe actuellement, en commençant par le plus récent',
	},
	head: {
		reference: 'Référence',
		title: 'Titre',
		state: 'État',
		status: 'Statut',
		todo: 'À faire',
		since: 'Depuis',
		changed: 'Dernière modification',
	},
	reconsider: 'Statuer sur le réexamen',
	decideCase: 'Statuer sur le dossier de diligence voulue',
	decideReopening: 'Décider de la réouverture',
	decideDecline: 'Décider du rejet proposé',
	inPlaceOf: 'Pour <name></name>',
	noReference: 'Pas encore de référence',
	untitled: 'Sans titre',
	more: 'Seuls les {count} premiers éléments sont affichés. Les suivants apparaîtront quand ceux-ci seront traités.',
	moreFollowed: 'Seuls les {count} éléments les plus récents sont affichés.',
	allRequests: 'Toutes les demandes',
	nothingWaits: {
		title: 'Rien n’attend votre intervention',
		drafter:
			'Commencez une nouvelle demande ou attendez un message : vous êtes averti(e) par courrier électronique dès qu’une étape vous revient.',
		focalPoint:
			'Vous êtes averti(e) par courrier électronique lorsqu’une demande vous est soumise pour aval ou qu’une offre est faite.',
		mission:
			'La mission permanente consulte les demandes et n’effectue aucune étape ici. Elle est avertie de la soumission, des décisions et de la clôture.',
		triageOfficer:
			'Aucune demande n’attend de confirmation de réception et aucune décision n’attend d’approbation.',
		caseOfficer:
			'Aucun de vos dossiers n’attend d’étape. Vous êtes averti(e) par courrier électronique le moment venu.',
		headquartersApprover:
			'Aucune décision n’attend d’approbation. Vous êtes averti(e) par courrier électronique le moment venu.',
		programmeManager:
			'Aucun besoin n’attend d’offre et aucune livraison n’attend d’étape. Vérifiez que vos programmes sont à jour.',
		dueDiligenceOfficer:
			'Aucun dossier n’est ouvert. Vous êtes averti(e) par courrier électronique le moment venu.',
	},
	nothingFollowed: {
		title: 'Il n’y a encore rien à suivre',
		drafter: 'Vos demandes apparaissent ici dès que quelqu’un d’autre s’en occupe.',
		other: 'Ce dont vous vous êtes occupé(e) et dont quelqu’un d’autre s’occupe désormais apparaît ici.',
	},
	office: {
		title: 'Ce dont vous avez la charge',
		parked: 'Messages mis de côté',
		waiting: 'Messages en attente d’envoi',
		people: 'Personnes disposant d’un compte',
		invitations: 'Invitations en cours',
		toMail: 'Voir les messages mis de côté',
		toPeople: 'Personnes et invitations',
	},
	requests: {
		title: 'Demandes',
		caption: 'Demandes, en commençant par la dernière modifiée',
		text: 'Référence ou titre',
		status: 'Statut',
		state: 'État',
		any: 'Tous',
		find: 'Afficher',
		clear: 'Tout afficher',
		needs: 'Besoins',
		needCount: '{count, plural, =0 {Aucun besoin} one {# besoin} other {# besoins}}',
		first: 'Retour à la première page',
		none: {
			title: 'Aucune demande n’a été trouvée',
			filtered: 'Aucune demande ne correspond à votre choix. Élargissez-le ou affichez tout.',
			drafter: 'Commencez la première demande de votre État.',
			other: 'Les demandes apparaissent ici dès qu’il y en a que vous pouvez consulter.',
		},
	},
}
