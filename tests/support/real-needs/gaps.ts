import type { EquipmentCategory, InstitutionType, TaType } from '#workflows/vocabulary.ts'

// What public sources do not say, and the form asks of every State: the test counts it.

/** Stands for every text that the source lacks. */
export const notSaid = 'Not said in the source.'

const contact = (name: string) => ({
	name: `${notSaid} (${name})`,
	title: notSaid,
	unit: notSaid,
	email: `${name}@sample.example`,
	phone: '+41 22 917 00 00',
	languages: ['en'],
})

/** Who can be reached, what may be shown, and what the State undertakes: no source says it, and nothing goes on without. */
export const requestOfState = {
	about: {
		classification: 'RESTRICTED',
		consentPublish: false,
		consentPartners: false,
		consentDonors: false,
	},
	institution: {
		contactPrimary: contact('first'),
		contactAlternate: contact('second'),
	},
	rights: { monitoringCommitment: true },
}

export const detailsOf = { training: {}, equipment: { endUseUndertaking: true }, advisory: {} }

// The codes of the form for the words of public sources. Words without an entry are in no record.

/** Types of assistance named in the sources. */
export const taTypeOf: Record<string, TaType> = {
	assessment: 'ASSESSMENT',
	cooperation: 'GOOD_PRACTICE',
	data: 'ASSESSMENT',
	equipment: 'EQUIPMENT',
	good_practices: 'GOOD_PRACTICE',
	institution: 'INSTITUTION',
	legal: 'LEGAL_ADVICE',
	mentoring: 'MENTOR',
	private_sector: 'AWARENESS',
	strategy: 'STRATEGY',
	tools: 'TOOLS',
	training: 'TRAINING',
}

/**
 * The equipment requested, without its number. Aircraft and armed boats have no category: theirs stays open.
 */
export const categoryOf: Record<string, EquipmentCategory | null> = {
	'3-in-1 magnifiers': 'DOC_HAND',
	'4x4 vehicle': 'VEHICLE',
	CCTV: 'SURVEIL_FIX',
	'IT tools': 'IT_WORK',
	'auto-gates': 'DOC_READER',
	buoys: 'SAR_KIT',
	camera: 'AUDIO_VIDEO',
	cameras: 'AUDIO_VIDEO',
	computers: 'IT_WORK',
	'digital cameras': 'AUDIO_VIDEO',
	drones: 'DRONE',
	'emergency blankets': 'SAR_KIT',
	'forensic magnifiers': 'DOC_HAND',
	'forensic tools': 'FORENSIC_DIG',
	'gun boats': null,
	'hand-held parcel scanners': 'INSPECT',
	'high-level document verification devices': 'DOC_DESK',
	'itemizing machine': 'INSPECT',
	'life jackets': 'SAR_KIT',
	'life-saving kits': 'SAR_KIT',
	'light aircraft': null,
	'light equipment': 'OFFICE',
	'light scanning machines': 'INSPECT',
	'mobile phones': 'IT_MOBILE',
	motorcycles: 'VEHICLE',
	'multifunction printers': 'IT_WORK',
	'office furniture': 'OFFICE',
	printers: 'IT_WORK',
	'protective equipment worth USD 22,500': 'PPE',
	'remote sensing devices': 'SURVEIL_FIX',
	'satellite phones': 'RADIO',
	tablets: 'IT_MOBILE',
	torches: 'SAR_KIT',
	workstations: 'IT_WORK',
}

/** The first matching word of an institution's name decides; without a match it is `OTHER`. */
export const institutionWords: [string, InstitutionType][] = [
	['interpol', 'NCB'],
	['ncb', 'NCB'],
	['training institute', 'TRAINING_INST'],
	['schools', 'TRAINING_INST'],
	['jati', 'TRAINING_INST'],
	['naptip', 'PROTECTION'],
	['naatip', 'PROTECTION'],
	['dcim', 'DETENTION'],
	['immigration', 'IMMIGRATION'],
	['displacement', 'OTHER'],
	['coast guard', 'COAST_GUARD'],
	['navy', 'NAVY'],
	['border', 'BORDER_GUARD'],
	['airport', 'AIRPORT'],
	['carriers', 'CUSTOMS'],
	['customs', 'CUSTOMS'],
	['prosecut', 'PROSECUTION'],
	['judges', 'JUDICIARY'],
	['ministry of justice', 'MOJ'],
	['ministry of law', 'MOJ'],
	['interior', 'MOI'],
	['parliament', 'PARLIAMENT'],
	['foreign', 'MFA'],
	['police', 'POLICE'],
	['dgsn', 'POLICE'],
	['investigation agency', 'POLICE'],
	['law enforcement', 'POLICE'],
]
