import type { Shape } from '../../shape.ts'
import type { factor as source } from '../en/factor.ts'

export const factor: Shape<typeof source> = {
	title: 'Confirmez votre identité',
	lead: 'Ouvrez sur votre téléphone l’application qui produit des codes à usage unique et saisissez le code affiché pour ce site.',
	anew: 'Ce que vous allez faire engage votre État ou l’ONUDC. Veuillez confirmer encore une fois votre identité.',
	code: 'Code à usage unique',
	codeHint: 'Six chiffres, ou l’un de vos codes de secours. Chaque code ne sert qu’une fois.',
	button: 'Continuer',
	notYou: 'Se déconnecter',
	kept: {
		title: 'Rien n’a encore été envoyé',
		body: 'Ce que vous avez écrit est conservé et sera transmis après votre confirmation.',
	},
	refused: {
		title: 'Ce code n’a pas été accepté',
		body: 'Il est inexact, trop ancien ou a déjà été utilisé. Attendez le code suivant et réessayez.',
	},
	tooOften: {
		title: 'Trop de tentatives',
		body: 'Trop de codes ont été essayés. Veuillez attendre cinq minutes et réessayer.',
	},
	sample: 'Monde d’exemple : le code du moment est {code}.',
}
