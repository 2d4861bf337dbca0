import type { LoaderFunctionArgs } from '@remix-run/node'
import { openResponse } from '#app/components/download/file-response.server.ts'
import { tableTitle } from '#app/components/releases/released-names.ts'
import { listOpenReleases } from '#app/domain/releases/open-figures.server.ts'
import { env } from '#app/platform/env.server.ts'
import { daysOfPeriod } from '#workflows/figures/periods.ts'
import { languages } from '#workflows/languages.ts'
import { type ReleaseTableName, releaseTableNames } from '#workflows/releases/tables.ts'
import { asLinkedData, namesIn, openAddress } from '../open.$release.$file/open-names.server.ts'

type OpenRelease = Awaited<ReturnType<typeof listOpenReleases>>[number]

const context = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dcterms: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const formats = [
	{ ending: 'csv', mediaType: 'text/csv' },
	{ ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
] as const

const media = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` })
const typed = (type: string, value: string) => ({ '@type': `xsd:${type}`, '@value': value })
const publisher = () => ({ '@type': 'foaf:Agent', 'foaf:name': env.OPERATOR_NAME })
const seriesId = (table: ReleaseTableName) => `${env.APP_URL}/open/catalog.jsonld#${table}`

/**
 * All released tables for catalogues of data (DCAT 3): a series for each table, in it a dataset for each half-year, and
 * each of its files.
 */
function openCatalog(releases: readonly OpenRelease[]): string {
	const [newest] = releases
	const lead = asLinkedData(
		namesIn((say) =>
			[...(env.SAMPLE_WORLD ? [say('charts.notes.sample')] : []), say('openData.lead')].join(' '),
		),
	)
	const catalog = {
		'@context': context,
		'@id': `${env.APP_URL}/open/catalog.jsonld`,
		'@type': 'dcat:Catalog',
		'dcterms:title': asLinkedData(namesIn((say) => say('openData.title'))),
		'dcterms:description': lead,
		'dcterms:publisher': publisher(),
		'dcterms:language': languages.map((language) => ({
			'@id': `http://id.loc.gov/vocabulary/iso639-1/${language}`,
		})),
		'foaf:homepage': { '@id': `${env.APP_URL}/public` },
		...licence(),
		...(newest && { 'dcterms:modified': typed('dateTime', newest.releasedAt.toISOString()) }),
		'dcat:dataset': newest
			? [
					...releaseTableNames.map((table) => ({
						'@id': seriesId(table),
						'@type': 'dcat:DatasetSeries',
						'dcterms:title': asLinkedData(namesIn((say) => say(`releases.tables.${table}`))),
						'dcterms:description': lead,
						'dcterms:publisher': publisher(),
						'dcterms:accrualPeriodicity': { '@id': 'http://purl.org/cld/freq/semiannual' },
					})),
					...releases.flatMap((release) => releaseTableNames.map((table) => datasetOf(table, release))),
				]
			: [],
	}
	return `${JSON.stringify(catalog, null, '\t')}\n`
}

function datasetOf(table: ReleaseTableName, { number, asAt, releasedAt }: OpenRelease) {
	const days = daysOfPeriod(number)
	return {
		'@id': openAddress(number, table),
		'@type': 'dcat:Dataset',
		'dcterms:identifier': `${number}/${table}`,
		'dcterms:title': asLinkedData(namesIn((say) => tableTitle(say, table, number))),
		'dcterms:created': typed('dateTime', asAt.toISOString()),
		'dcterms:issued': typed('dateTime', releasedAt.toISOString()),
		...(days && {
			'dcterms:temporal': {
				'@type': 'dcterms:PeriodOfTime',
				'dcat:startDate': typed('date', days.first),
				'dcat:endDate': typed('date', days.last),
			},
		}),
		'dcat:inSeries': { '@id': seriesId(table) },
		'dcat:landingPage': { '@id': `${env.APP_URL}/public` },
		'dcat:distribution': formats.map(({ ending, mediaType }) => ({
			'@id': openAddress(number, `${table}.${ending}`),
			'@type': 'dcat:Distribution',
			'dcat:downloadURL': { '@id': openAddress(number, `${table}.${ending}`) },
			'dcat:accessURL': { '@id': `${env.APP_URL}/public` },
			'dcat:mediaType': media(mediaType),
			'dcterms:issued': typed('dateTime', releasedAt.toISOString()),
			...(ending === 'csv' && {
				'dcterms:conformsTo': { '@id': 'https://www.w3.org/TR/tabular-data-model/' },
			}),
			...licence(),
		})),
	}
}

const licence = () =>
	env.OPERATOR_DATA_LICENCE ? { 'dcterms:license': { '@id': env.OPERATOR_DATA_LICENCE } } : {}

/** The catalogue of all open files, for catalogues of other sites; it grows with each release. */
export const loader = async ({ request }: LoaderFunctionArgs) =>
	openResponse({
		request,
		body: openCatalog(await listOpenReleases()),
		mediaType: 'application/ld+json',
		name: 'catalog.jsonld',
		mayChange: true,
	})
