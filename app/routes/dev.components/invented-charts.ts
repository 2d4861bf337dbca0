import type { AgeBandsModel } from '#app/components/charts/age-bands.tsx'
import type { BarsModel } from '#app/components/charts/bars.tsx'
import type { BurnDownModel } from '#app/components/charts/burn-down.tsx'
import type { DotStripModel } from '#app/components/charts/dot-strip.tsx'
import type { FunnelModel } from '#app/components/charts/funnel.tsx'
import type { Figure } from '#app/components/charts/model.ts'
import type { MapModel } from '#app/components/charts/place-map.tsx'
import type { StackedBarsModel } from '#app/components/charts/stacked-bars.tsx'
import type { TimeColumnsModel } from '#app/components/charts/time-columns.tsx'
import { dayAtTime } from '#workflows/clock/utc-day.ts'
import { kinds, subregions, themes } from '#workflows/vocabulary.ts'

/** A word by its full path: `codes.kinds.training`. */
type SayPath = (path: string) => string
const href = '/dev/components'
const invented: readonly Figure[] = [31, 0, 12, 'hidden', 7, 'unknown', 5, 1240, 18]
const figureAt = (index: number) => invented[index % invented.length] ?? 0
const tones = ['move', 'wait', 'good', 'rest', 'stop'] as const
const places: readonly [string, Figure][] = [
	['GHA', 11],
	['EGY', 48],
	['YEM', 5],
	['MLI', 'hidden'],
	['NER', 'unknown'],
	['PAK', 7],
	['MUS', 2],
	['FJI', 1],
	['COL', 130],
]

/** Invented numbers for each chart, with everything that it can show: zero, not shown, not known, links. */
export function inventedCharts(say: SayPath) {
	const head = (key: string) => ({
		key,
		title: say('charts.needs'),
		asAt: '2026-11-28T06:00:00Z',
		measure: say('charts.head.number'),
		unit: { kind: 'number' } as const,
		isSample: true,
		files: { svg: `/dev/charts/${key}.svg`, png: `/dev/charts/${key}.png` },
	})
	const by = say('charts.head.what')
	const series = kinds.map((kind, index) => ({
		key: kind,
		label: say(`codes.kinds.${kind}`),
		tone: tones[index] ?? ('move' as const),
	}))
	const bars: BarsModel = {
		...head('bars'),
		by,
		rows: themes.map((theme, index) => ({
			key: theme,
			label: say(`codes.themes.${theme}`),
			figure: figureAt(index),
			...(index % 2 === 0 && { href }),
		})),
	}
	const stacked: StackedBarsModel = {
		...head('stacked'),
		by,
		series,
		rows: subregions.slice(0, 6).map((region, row) => ({
			key: region,
			label: say(`codes.subregions.${region}`),
			parts: series.map((_, index) => ({ figure: figureAt(row + index * 2), href })),
		})),
	}
	const months: TimeColumnsModel = {
		...head('months'),
		step: 'month',
		series: series.slice(0, 2),
		periods: Array.from({ length: 24 }, (_, index) => ({
			from: dayAtTime(Date.UTC(2025, index, 1)),
			isPartial: index === 23,
			parts: [{ figure: ((index * 7) % 23) + 1 }, { figure: index === 8 ? 'hidden' : (index * 5) % 17 }],
		})),
	}
	const years: TimeColumnsModel = {
		...head('years'),
		step: 'year',
		series: series.slice(0, 1),
		periods: [2023, 2024, 2025, 2026].map((year, index) => ({
			from: `${year}-01-01`,
			parts: [{ figure: [12_400, 9000, 'unknown' as const, 15_250][index] ?? 0, href }],
		})),
	}
	const funnel: FunnelModel = {
		...head('funnel'),
		steps: (['pending', 'accepted', 'confirmed', 'delivering', 'delivered'] as const).map(
			(status, index) => ({
				key: status,
				label: say(`status.need.${status}`),
				figure: [61, 44, 23, 'hidden' as const, 7][index] ?? 0,
				href,
			}),
		),
	}
	const ages: AgeBandsModel = {
		...head('ages'),
		of: 'weeks',
		bands: [0, 5, 9, 14, 27, 53].map((from, index, all) => ({
			from,
			to: (all[index + 1] ?? 0) - 1 > 0 ? (all[index + 1] ?? 0) - 1 : null,
			figure: [9, 7, 6, 8, 5, 2][index] ?? 0,
			late: { figure: [0, 1, 1, 2, 2, 1][index] ?? 0 },
			href,
		})),
	}
	const strip: DotStripModel = {
		...head('strip'),
		unit: { kind: 'workingDays' },
		measure: say('charts.head.workingDays'),
		by,
		rows: themes.slice(0, 6).map((theme, index) => ({
			key: theme,
			label: say(`codes.themes.${theme}`),
			median: [3, 8, 14, 16, 'hidden' as const, 27][index] ?? 0,
			p90: [6, 12, 31, 44, 'hidden' as const, 60][index] ?? 0,
			count: [40, 38, 12, 30, 'hidden' as const, 25][index] ?? 0,
			target: index === 4 ? null : ([5, 10, 20, 15, 0, 30][index] ?? null),
			href,
		})),
	}
	const burnDown: BurnDownModel = {
		...head('burn-down'),
		from: '2026-01-01',
		to: '2027-06-30',
		today: '2026-11-28',
		series: [
			{
				key: 'capacity',
				label: say('codes.kinds.training'),
				tone: 'move',
				unit: { kind: 'number' },
				total: 120,
				points: [120, 96, 70, 55, 40].map((left, index) => ({ on: `2026-0${index * 2 + 1}-10`, left })),
			},
			{
				key: 'money',
				label: say('codes.kinds.equipment'),
				tone: 'wait',
				unit: { kind: 'money', currency: 'USD' },
				total: 400_000,
				points: [400_000, 380_000, 300_000].map((left, index) => ({ on: `2026-0${index * 3 + 2}-01`, left })),
			},
		],
	}
	const map: MapModel = {
		...head('map'),
		by,
		places: places.map(([at, figure]) => ({ key: at, label: at, at, figure, href })),
	}
	const regions: MapModel = {
		...head('regions'),
		by,
		places: subregions.map((at, index) => ({
			key: at,
			at,
			label: say(`codes.subregions.${at}`),
			figure: figureAt(index),
		})),
	}
	return { bars, stacked, months, years, funnel, ages, strip, burnDown, map, regions }
}
