import type { Shape } from '../../shape.ts'
import type { mailPreferences as source } from '../en/mail-preferences.ts'

export const mailPreferences: Shape<typeof source> = {
	title: 'Courriels qui vous sont adressés',
	lead: 'Choisissez quand vous êtes informé(e) de ce qui peut attendre. Ce choix vaut dès maintenant, y compris pour ce qui est retenu pour vous.',
	cadences: {
		atOnce: 'Immédiatement',
		daily: 'Une fois par jour, le matin',
		weekly: 'Une fois par semaine, le lundi matin',
		off: 'Jamais',
	},
	timeZone: 'Fuseau horaire',
	localTime: 'Dans le fuseau horaire actuellement choisi, il est {time} ; les résumés arrivent à 7 heures.',
	button: 'Enregistrer',
	done: {
		title: 'Votre choix a été enregistré',
		body: 'Il vaut dès maintenant, y compris pour ce qui était retenu pour vous.',
	},
	toDigest: 'Voir ce que dira le prochain résumé',
	always: {
		title: 'Ce qui arrive toujours, et immédiatement',
		lead: 'Ces courriels ne peuvent pas être désactivés : sans eux, vous ne sauriez pas ce que vous avez à faire ni ce à quoi vous avez droit :',
		asked: 'ce qui vous demande d’accomplir une étape, et les rappels correspondants',
		decided: 'les décisions, les droits, les obligations et les accusés de réception',
		dated: 'les échéances et les délais',
		own: 'ce qui concerne votre compte, sa sécurité et votre poste',
	},
	digest: {
		title: 'Prochain résumé',
		lead: 'Ce qui est retenu pour vous jusque-là, tel que le courriel l’énumérera : ce qui s’est passé, jamais ce qui a été écrit.',
		on: 'Il sera envoyé le <day></day>, à 7 heures chez vous.',
		none: {
			title: 'Rien n’est retenu pour vous',
			body: 'Lorsqu’il n’y a rien à signaler, aucun résumé n’est envoyé.',
		},
	},
	sent: {
		title: 'Résumé',
		lead: 'Tout ce sur quoi portait ce résumé.',
		on: 'Il a été établi le <day></day>.',
		none: {
			title: 'Il n’y a rien à voir ici',
			body: 'Ce sur quoi il portait ne vous est plus accessible ou a été supprimé.',
		},
	},
	more: 'Autres avis qui ne figurent pas ici : {count}',
	draft: 'Projet de demande',
	open: 'Ouvrir {reference}',
}
