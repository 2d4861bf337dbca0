import type { Shape } from '../../shape.ts'
import type { mailOff as source } from '../en/mail-off.ts'

export const mailOff: Shape<typeof source> = {
	title: 'Désactiver : {kind}',
	lead: 'Vous êtes arrivé(e) ici par un lien figurant dans un courriel. Rien n’a encore été modifié.',
	what: 'Messages de ce type',
	who: 'Pour',
	reader: 'la personne à qui ce courriel a été envoyé',
	now: 'Actuellement',
	stays:
		'Ce qui vous demande quelque chose, énonce un droit ou une obligation ou concerne votre compte continue de vous parvenir.',
	button: 'Désactiver',
	daily: 'Un résumé par jour à la place',
	atOnce: 'Réactiver',
	cadences: {
		atOnce: 'immédiatement',
		daily: 'dans un résumé par jour',
		weekly: 'dans un résumé par semaine',
		off: 'désactivés',
	},
	done: {
		off: {
			title: 'Ces messages sont désactivés',
			body: 'Il n’en est plus envoyé : {kind}. Un message déjà en route peut encore arriver.',
		},
		daily: {
			title: 'Ces messages arrivent une fois par jour',
			body: 'Ils arrivent ensemble dans un résumé, chaque jour où il y a quelque chose à signaler : {kind}.',
		},
		atOnce: {
			title: 'Ces messages sont activés',
			body: 'Ils arrivent immédiatement : {kind}.',
		},
	},
	again:
		'Vous pouvez modifier ce choix à tout moment, pour chaque type de message, à la page des courriels de votre compte.',
	account: 'Courriels de votre compte',
	unusable: {
		title: 'Ce lien ne peut pas être utilisé',
		body: 'Il a peut-être été copié incomplètement ou concerne des messages qui ne peuvent pas être désactivés. La fréquence des messages se choisit à la page des courriels de votre compte.',
	},
	tooOften: {
		title: 'Trop d’essais',
		body: 'Veuillez attendre cinq minutes, puis réessayer.',
	},
}
