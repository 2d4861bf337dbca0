import type { Shape } from '../../shape.ts'
import type { certificates as source } from '../en/certificates.ts'

export const certificates: Shape<typeof source> = {
	sheet: {
		title: 'Attestation',
		sample: 'EXEMPLE – cette attestation porte sur une formation inventée',
		lead: 'La présente atteste la participation de',
		text: 'à la formation désignée ci-dessous, avec une présence à au moins 80 pour cent des journées et le résultat exigé au test final.',
		facts: {
			state: 'État',
			place: 'Lieu',
			dates: 'Dates',
			days: 'Jours',
			number: 'Numéro de l’attestation',
			code: 'Code de vérification',
			issuedOn: 'Délivrée le',
			operator: 'Délivrée par',
		},
		check:
			'Toute personne peut vérifier à cette adresse, avec le numéro et le code, si cette attestation est authentique. Aucun compte n’est nécessaire et aucun nom n’est affiché.',
	},
	check: {
		title: 'Vérifier une attestation',
		lead: 'Toute personne qui détient une attestation de formation peut vérifier ici si elle est authentique. Aucun compte n’est nécessaire et le nom du titulaire n’est pas affiché.',
		enter: 'Numéro et code de l’attestation',
		number: 'Numéro de l’attestation',
		numberHint: 'Par exemple SOM-C-2026-000123',
		code: 'Code de vérification',
		codeHint:
			'Seize lettres et chiffres ; les espaces, les traits d’union et les majuscules sont sans importance.',
		button: 'Vérifier l’attestation',
		genuine: {
			title: 'L’attestation est authentique',
			training: 'Formation : <title></title>',
			issuedOn: 'Délivrée le <when></when>.',
		},
		revoked: {
			title: 'L’attestation a été retirée',
			revokedOn: 'Elle était authentique lors de sa délivrance et a été retirée le <when></when>.',
		},
		unknown: {
			title: 'Non authentique ou inconnue',
			body: 'Ces données ne correspondent à aucune attestation de ce site. Veuillez vérifier qu’elles sont complètes.',
		},
		tooOften: {
			title: 'Trop de vérifications',
			body: 'Veuillez attendre cinq minutes, puis réessayer.',
		},
	},
}
