import type { Language } from '../languages.ts'

// Codes of IATI 2.03 for an organization that publishes; taken over on 29 November 2026.

/** IATI's list of types of organizations: 40 is multilateral. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const organizationTypes = ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'] as const
type OrganizationType = (typeof organizationTypes)[number]

/** The agencies whose codes may begin an organization's identifier, as far as publishers of this product use them. */
export const identifierPrefixes = ['XM-DAC-', 'XI-IATI-', 'XI-PB-'] as const

/** Open licences that the registry of IATI knows, by their names, with their addresses. */
export const licences = {
	'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
	'CC BY 3.0 IGO': 'https://creativecommons.org/licenses/by/3.0/igo/',
	'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
	'ODC-BY 1.0': 'https://opendatacommons.org/licenses/by/1-0/',
	'ODC PDDL 1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
} as const
export type Licence = keyof typeof licences

/** A donor as it is known to IATI: its identifier, '' where it has none, and its type. */
export type Funder = { donor: string; ref: string; type: OrganizationType }

/** What an administrator enters of the organization that publishes; texts are '' where there is none. */
export type PublisherSettings = {
	/** Whether the files are open to everyone. */
	isOn: boolean
	identifier: string
	/** By language; English is always there. */
	names: Record<Language, string>
	type: OrganizationType
	email: string
	website: string
	licence: Licence
	funders: Funder[]
}
