import type { Shape } from '../../shape.ts'
import type { session as source } from '../en/session.ts'

export const session: Shape<typeof source> = {
	title: 'Votre session va prendre fin',
	idle: 'Rien n’a été envoyé d’ici depuis un moment. Pour protéger votre travail, la session prend fin dans :',
	final:
		'Une session dure douze heures au plus. Veuillez enregistrer votre travail ; celle-ci prend fin dans :',
	time: '{minutes} min et {seconds} s',
	stay: 'Rester connecté',
	close: 'Fermer',
	unreachable: 'Le service n’a pas pu être joint. Veuillez réessayer.',
	ended: {
		title: 'Votre session a pris fin',
		body: 'Ce que vous avez écrit est encore sur cette page et n’est pas perdu. Connectez-vous dans une nouvelle fenêtre et revenez ici, ou envoyez la page : il vous sera demandé de vous connecter, et elle poursuivra son chemin.',
		signIn: 'Se connecter dans une nouvelle fenêtre',
		back: 'Revenir à la page',
	},
}
