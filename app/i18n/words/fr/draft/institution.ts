import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/draft/institution.ts'

export const institution: Shape<typeof english> = {
	groups: {
		contactPrimary: 'Premier contact',
		contactAlternate: 'Second contact',
		others: 'Autres institutions',
		endorsement: 'Aval',
	},
	authority: 'Institution chef de file',
	authorityType: 'Type d’institution',
	authorityAddress: 'Adresse',
	authorityHint: 'L’institution de votre compte.',
	contactPrimary: 'Premier contact',
	contactAlternate: 'Second contact',
	contactAlternateHint: 'Une autre personne, avec une autre adresse.',
	name: 'Nom complet',
	title: 'Fonction',
	unit: 'Unité ou service',
	email: 'Adresse électronique officielle',
	phone: 'Téléphone',
	phoneHint: 'Avec l’indicatif du pays, par exemple +233 30 200 0000.',
	languages: 'Langues dans lesquelles cette personne peut être jointe',
	otherInstitutions: 'Autres institutions participantes',
	otherInstitutionsHint: '15 au plus. Laissez vide si l’institution chef de file agit seule.',
	otherInstitutionsAdd: 'Ajouter une institution',
	otherInstitutionsRow: 'Institution {number}',
	otherInstitutions_name: 'Nom de l’institution',
	type: 'Type d’institution',
	securityForce: 'Est-ce une force de sécurité ?',
	endorsingAuthority: 'Qui donne l’aval à la demande',
	endorsingAuthorityHint: 'Jamais la personne qui l’a rédigée.',
}
