/**
 * The active currencies of ISO 4217 by their number of decimals (the minor unit). Source: list one of the maintenance
 * agency (SIX), edition of June 2024 as in the package currency-codes 2.2.0, with amendments 176 to 180: ZWG in place of
 * ZWL, XCG in place of ANG, and without HRK and BGN, which the euro has replaced. Metals, funds, units of account and
 * test codes are left out.
 */
// biome-ignore format: a long list of codes reads better as a paragraph
const byDecimals = {
	0: [
		'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF',
	],
	2: [
		'AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BMD', 'BND', 'BOB', 'BRL',
		'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DKK', 'DOP',
		'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GTQ', 'GYD', 'HKD', 'HNL',
		'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IRR', 'JMD', 'KES', 'KGS', 'KHR', 'KPW', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR',
		'LRD', 'LSL', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN',
		'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD', 'RUB',
		'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB',
		'TJS', 'TMT', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'USD', 'UYU', 'UZS', 'VED', 'VES', 'WST', 'XCD', 'XCG',
		'YER', 'ZAR', 'ZMW', 'ZWG',
	],
	3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
} as const

export type Currency = (typeof byDecimals)[keyof typeof byDecimals][number]

/** Every active currency, by code. */
export const currencies = Object.values(byDecimals).flat().sort() as [Currency, ...Currency[]]

const decimals = new Map<string, number>(
	Object.entries(byDecimals).flatMap(([places, codes]) => codes.map((code) => [code, Number(places)])),
)

/** How many decimals an amount in this currency can have. */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2
