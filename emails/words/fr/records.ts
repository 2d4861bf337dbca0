import type { records as source } from '../en/records.ts'
import type { Shape } from '../shape.ts'

export const records: Shape<typeof source> = {
	auditSeal: {
		subject: 'Scellé quotidien du registre',
		what: 'Le registre de toutes les étapes a été scellé pour la journée écoulée. Le fichier joint indique, avec une signature, où en était chacune de ses chaînes.',
		next: 'Veuillez conserver ce fichier en dehors du système : quiconque modifierait plus tard une inscription ne pourrait modifier votre copie. Vous n’avez rien d’autre à faire ; pour vérifier un fichier, ouvrez la page des scellés.',
	},
	draftIdle: {
		subject: 'Projet laissé en suspens',
		what: 'Personne n’a travaillé depuis longtemps à l’un de vos projets de demande.',
		next: 'Veuillez le poursuivre s’il est toujours nécessaire. Sinon, il sera archivé à la date indiquée ici ; vous pourrez l’en retirer à tout moment.',
	},
	draftArchived: {
		subject: 'Projet archivé',
		what: 'L’un de vos projets de demande a été archivé, car personne n’y avait travaillé depuis longtemps. Rien n’a été perdu.',
		next: 'Vous n’avez rien à faire. Pour le poursuivre, ouvrez la liste des projets archivés et reprenez-le.',
	},
	donorDigest: {
		subject: 'Prestations que vous financez',
		what: 'Voici les chiffres du mois dernier pour les prestations des programmes que vous financez.',
		next: 'Vous n’avez rien à faire ; la page présente les chiffres en détail.',
	},
}
