import type { Shape } from '../../shape.ts'
import type { states as english } from '../en/states.ts'

export const states: Shape<typeof english> = {
	title: 'Les États et leurs contacts',
	lead: 'Comment joindre chaque mission permanente, selon la liste du Service du protocole. Les notes verbales sont comparées à l’adresse conservée ici.',
	search: 'Nom de l’État',
	table: 'Les États, leur statut et leurs missions',
	head: {
		state: 'État',
		status: 'Protocole relatif au trafic illicite de migrants',
		mission: 'Adresse répertoriée de la mission',
		posts: 'Fonctions',
	},
	none: {
		title: 'Aucun État trouvé',
		body: 'Essayez un autre nom.',
	},
	noMission: 'Non répertoriée',
	contact: {
		title: 'La mission permanente',
		lead: 'Reprenez les coordonnées de la liste du Service du protocole, jamais d’un message.',
		name: 'Nom de la mission',
		email: 'Adresse électronique répertoriée',
		phone: 'Téléphone',
		address: 'Adresse postale',
		button: 'Enregistrer les coordonnées',
		updated: 'Dernière modification par <name></name> le <day></day>',
	},
	authorities: {
		title: 'Autorités',
		none: 'Aucune autorité n’est encore enregistrée.',
		name: 'Nom',
		type: 'Type d’institution',
		which: 'Autorité',
		whichHint: 'Vide pour une nouvelle ; choisissez-en une pour la renommer.',
		change: 'Ajouter ou renommer une autorité',
		button: 'Enregistrer l’autorité',
	},
	posts: 'Fonctions de cet État',
	noPosts: 'Personne n’a encore été invité pour cet État.',
	notes: 'Notes verbales de cet État',
	noNotes: 'Aucune note verbale de cet État n’est enregistrée.',
	done: {
		contact: 'Les coordonnées ont été enregistrées',
		authority: 'L’autorité a été enregistrée',
	},
}
