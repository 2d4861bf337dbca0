import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/help/institution.ts'

export const institution: Shape<typeof english> = {
	contactPrimary: {
		text: 'La personne que les agents appellent en premier. Une adresse officielle et les langues dans lesquelles elle peut être jointe évitent des retards.',
		example: 'Chef de la division de la formation, Direction de la police des frontières',
	},
	contactAlternate: {
		text: 'Une seconde personne qui peut répondre si la première est absente ou a changé de poste. Ce doit être quelqu’un d’autre, avec une autre adresse.',
		example: 'Chef adjoint du bureau des relations internationales',
	},
	otherInstitutions: {
		text: 'Indiquez celles qui en bénéficieraient aussi ou doivent y participer. Les forces de sécurité font l’objet d’un examen de diligence voulue : dites lesquelles en sont.',
		example: 'Garde-côtes, force de sécurité : oui ; bureau de l’aide sociale, force de sécurité : non',
	},
	endorsingAuthority: {
		text: 'Une demande ne compte qu’une fois l’aval donné par une autorité de l’État. La personne qui le donne ne doit pas être celle qui a rédigé la demande.',
		example: 'Point focal national',
	},
}
