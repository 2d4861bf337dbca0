import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/draft/institution.ts'

export const institution: Shape<typeof english> = {
	groups: {
		contactPrimary: 'Primer contacto',
		contactAlternate: 'Segundo contacto',
		others: 'Otras instituciones',
		endorsement: 'Aval',
	},
	authority: 'Institución principal',
	authorityType: 'Tipo de institución',
	authorityAddress: 'Dirección',
	authorityHint: 'La institución de su cuenta.',
	contactPrimary: 'Primer contacto',
	contactAlternate: 'Segundo contacto',
	contactAlternateHint: 'Otra persona, con otra dirección.',
	name: 'Nombre completo',
	title: 'Cargo',
	unit: 'Unidad o departamento',
	email: 'Correo electrónico oficial',
	phone: 'Teléfono',
	phoneHint: 'Con el prefijo del país, por ejemplo +233 30 200 0000.',
	languages: 'Idiomas en que se puede hablar con esta persona',
	otherInstitutions: 'Otras instituciones participantes',
	otherInstitutionsHint: '15 como máximo. Deje en blanco si la institución principal actúa sola.',
	otherInstitutionsAdd: 'Añadir otra institución',
	otherInstitutionsRow: 'Institución {number}',
	otherInstitutions_name: 'Nombre de la institución',
	type: 'Tipo de institución',
	securityForce: '¿Es una fuerza de seguridad?',
	endorsingAuthority: 'Quién avala la solicitud',
	endorsingAuthorityHint: 'Nunca la persona que la redactó.',
}
