import type { Shape } from '#app/i18n/shape.ts'
import type { calendar as english } from '#app/i18n/words/en/calendar.ts'

export const calendar: Shape<typeof english> = {
	title: 'Calendrier',
	lead: 'Ce dont vous devez vous occuper à une date donnée : formations, échéances, arrivées, contrôles, suivis et offres qui expirent.',
	name: 'Demandes d’assistance technique',
	late: 'En retard',
	offerExpires: 'La capacité réservée pour une offre est libérée',
	noReference: 'Pas encore déposée',
	need: 'besoin {number}',
	none: {
		title: 'Aucune échéance',
		body: 'Dès que quelque chose vous attend à une date, cela figure ici.',
	},
	head: {
		what: 'Quoi',
		day: 'Jour',
		about: 'Objet',
	},
	feeds: {
		title: 'Liens privés',
		lead: 'Un lien privé permet à un agenda d’afficher ces dates. Il fonctionne sans connexion : gardez-le pour vous. Il donne les références et les étapes, ni noms ni textes saisis.',
		made: 'Le lien a été créé',
		copy: 'Copiez l’adresse dans votre agenda :',
		secret:
			'Elle ne s’affiche que maintenant. Quiconque la détient peut lire votre calendrier tant que vous ne l’avez pas révoquée ci-dessous.',
		revoked: 'Le lien a été révoqué. Il n’affiche plus rien.',
		language: 'Langue du calendrier',
		make: 'Créer un lien',
		revoke: 'Révoquer',
		revokeOne: 'Révoquer le lien créé le {number}',
		neverRead: 'Pas encore lu',
		head: {
			created: 'Créé',
			language: 'Langue',
			read: 'Dernière lecture',
			revoke: 'Révoquer',
		},
	},
}
