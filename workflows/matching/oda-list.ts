// The list of recipients of official development assistance of the OECD's Development Assistance Committee (DAC), for
// the States in the report of the Working Group and the least developed countries. It is revised every three years; the
// revision of 2023 applies until that of the second half of 2026 takes effect. https://www.oecd.org/dac/ , "DAC List of ODA Recipients".

// biome-ignore format: a long list of codes reads better as a paragraph
const recipients2023 = [
	'AFG', 'AGO', 'ALB', 'ARG', 'ARM', 'AZE', 'BDI', 'BEN', 'BFA', 'BGD', 'BLR', 'BOL', 'BRA', 'CAF', 'CHN',
	'CMR', 'COD', 'COL', 'COM', 'CUB', 'DJI', 'DOM', 'DZA', 'ECU', 'EGY', 'ERI', 'ETH', 'GHA', 'GIN', 'GMB',
	'GNB', 'GTM', 'GUY', 'HND', 'HTI', 'IDN', 'IND', 'IRN', 'IRQ', 'JOR', 'KAZ', 'KGZ', 'KHM', 'KIR', 'LAO',
	'LBN', 'LBR', 'LCA', 'LSO', 'MAR', 'MDA', 'MDG', 'MEX', 'MLI', 'MMR', 'MNG', 'MOZ', 'MRT', 'MUS', 'MWI',
	'MYS', 'NAM', 'NER', 'NIC', 'NPL', 'PAK', 'PAN', 'PER', 'PHL', 'PRY', 'RWA', 'SDN', 'SEN', 'SLB', 'SLE',
	'SLV', 'SOM', 'SRB', 'SSD', 'STP', 'TCD', 'TGO', 'THA', 'TLS', 'TUN', 'TUR', 'TUV', 'TZA', 'UGA', 'UKR',
	'VEN', 'YEM', 'ZAF', 'ZMB', 'ZWE',
]

// biome-ignore format: a long list of codes reads better as a paragraph
const others2023 = [
	'AUS', 'AUT', 'BEL', 'BGR', 'CAN', 'CHE', 'CHL', 'CYP', 'CZE', 'DEU', 'ESP', 'FIN', 'FRA', 'GBR', 'GRC',
	'HUN', 'IRL', 'ISL', 'ISR', 'ITA', 'JPN', 'KOR', 'KWT', 'LVA', 'MLT', 'NLD', 'NOR', 'NZL', 'OMN', 'PRT',
	'QAT', 'ROU', 'RUS', 'SAU', 'SMR', 'SVK', 'URY', 'USA', 'VAT',
]

/** None of these States joined or left the list between the revisions of 2020 and 2023. */
const versions = [
	{ from: 2022, to: 2023, recipients: new Set(recipients2023), others: new Set(others2023) },
	{ from: 2024, to: 2026, recipients: new Set(recipients2023), others: new Set(others2023) },
]

/**
 * Returns the standing of a State in the list of a year. A State in neither half is not covered, which does not mean
 * "no".
 */
export function odaStanding(stateIso3: string, year: number) {
	const version = versions.find(({ from, to }) => year >= from && year <= to)
	if (!version) return 'noList'
	if (version.recipients.has(stateIso3)) return 'recipient'
	return version.others.has(stateIso3) ? 'other' : 'notCovered'
}
