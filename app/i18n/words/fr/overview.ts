import type { Shape } from '../../shape.ts'
import type { overview as source } from '../en/overview.ts'

export const overview: Shape<typeof source> = {
	title: 'Vue d’ensemble',
	lead: 'Chiffres sur les programmes de {donor} et sur les besoins pour lesquels aucun programme n’a encore de place.',
	leadNobody: 'Chiffres sur les besoins pour lesquels aucun programme n’a encore de place.',
	privacy:
		'Les chiffres sont agrégés de manière à ne désigner aucun État : un nombre de 1 à 4 est remplacé par « moins de 5 » et les demandes confidentielles ne sont comptées que dans des nombres plus élevés.',
	few: 'Moins de 5',
	programmes: 'Vos programmes',
	noProgrammes: {
		title: 'Aucun programme n’est enregistré sous votre nom',
		body: 'Un programme apparaît ici dès que son ou sa responsable vous a indiqué comme donateur.',
	},
	programme: 'Programme',
	kind: 'Type',
	status: 'Statut',
	capacity: 'Capacité',
	promised: 'Promis aux États',
	promisedFew: 'Non affiché : moins de 5 offres',
	amount: '{count, number} ({unit})',
	deliveries: 'Livraisons par statut',
	number: 'Nombre',
	noDeliveries: 'Aucune pour le moment',
	unmet: {
		title: 'Besoins sans programme',
		lead: 'Besoins retenus qui attendent un programme adapté ou un financement.',
		byRegion: 'Par région',
		byTheme: 'Par domaine thématique',
		region: 'Région',
		theme: 'Domaine thématique',
		none: 'Aucun chiffre ne peut être affiché pour le moment.',
	},
}
