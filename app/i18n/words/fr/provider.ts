import type { Shape } from '../../shape.ts'
import type { provider as source } from '../en/provider.ts'

export const provider: Shape<typeof source> = {
	button: 'Se connecter avec {name}',
	title: 'La connexion n’a pas pu aboutir par cette voie',
	body: 'Soit la connexion a été interrompue, soit aucun compte n’appartient ici à la personne désignée par le fournisseur d’identité. Réessayez depuis la page de connexion ou adressez-vous à l’administrateur.',
	again: 'Retour à la connexion',
}
