import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: 'Invitation à ouvrir un compte',
		what: 'Vous êtes invité(e) à ouvrir un compte dans le système de demandes d’assistance technique.',
		next: 'Veuillez ouvrir la page, vérifier vos données et choisir un mot de passe ; le lien ne fonctionne qu’une fois.',
	},
}
