import type { digestParts as parts, digest as source } from '../en/digest.ts'
import type { Shape } from '../shape.ts'

export const digest: Shape<typeof source> = {
	digest: {
		subject: 'Résumé des nouveautés',
		what: 'Voici ce qui s’est passé depuis votre dernier résumé, demande par demande.',
		next: 'Vous n’avez rien à faire. La page contient la même liste ; vous pouvez aussi y choisir la fréquence de ces résumés.',
	},
}

export const digestParts: Shape<typeof parts> = {
	more: 'Avis figurant seulement sur la page',
}
