import type { Say } from '#app/i18n/use-say.ts'
import { type ReleasedTable, type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { barsPicture } from '../charts/bars.tsx'
import type { ChartWords } from '../charts/chart-words.ts'
import type { ChartHead, ChartValue } from '../charts/model.ts'
import type { Picture } from '../charts/picture.ts'
import { mapPicture } from '../charts/place-map.tsx'
import { dimWord } from './released-names.ts'

/** How the tables that have one row for each thing are drawn; all others are read as tables. */
const drawings: Partial<Record<ReleaseTableName, 'bars' | 'map'>> = {
	steps: 'bars',
	kinds: 'bars',
	themes: 'bars',
	subregions: 'map',
	unmetThemes: 'bars',
	unmetRegions: 'bars',
}

/** Whether a released table is drawn. */
export const isDrawn = (table: ReleaseTableName) => drawings[table] !== undefined

/** What a picture says by itself where no page is around it: its title, its source, and whether it is invented. */
type StandsAlone = Required<Pick<ChartHead, 'title' | 'isSample'>> & { source: string }

type ReleasePictureInput = {
	model: ReleasedTable
	asAt: Date | string
	words: { chart: ChartWords; say: Say }
	alone?: StandsAlone
}

/** The picture of a released table with the numbers of all its rows; null where it is not drawn. */
export function releasePicture({ model, asAt, words, alone }: ReleasePictureInput): Picture | null {
	const drawing = drawings[model.table]
	const [dim] = model.dims
	if (!drawing || !dim) return null
	const { say, chart } = words
	const head: ChartHead = {
		key: model.table,
		title: say(`releases.tables.${model.table}`),
		asAt: new Date(asAt).toISOString(),
		measure: say('releases.columns.n'),
		unit: { kind: 'number' },
		...alone,
	}
	const parts = model.rows
		.filter((row) => row.dims[dim] !== TOTAL)
		.map((row): ChartValue & { key: string; label: string } => {
			const code = row.dims[dim] ?? ''
			const [value] = row.cells
			return { key: code, label: dimWord(say, dim, code), figure: value ?? 'hidden' }
		})
	const by = say(`releases.dims.${dim}`)
	if (drawing === 'bars') return barsPicture({ ...head, by, rows: parts }, chart)
	return mapPicture({ ...head, by, places: parts.map((part) => ({ ...part, at: part.key })) }, chart)
}
