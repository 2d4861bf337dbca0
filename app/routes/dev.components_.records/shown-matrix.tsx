import { useTranslations } from 'use-intl/react'
import { PeriodBar, ShareBar } from '#app/components/matrix/bars.tsx'
import { ComparisonTable } from '#app/components/matrix/comparison-table.tsx'
import { Mark, Points, type Result } from '#app/components/matrix/mark.tsx'
import { MatrixTable } from '#app/components/matrix/matrix-table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { titles } from '../dev.components/shown-parts.tsx'

const results: readonly Result[] = ['pass', 'fail', 'unknown']
const years = { from: 2026, to: 2029 }
const wanted = { from: '2027-01-01', to: '2027-09-30' }
const periods = [
	{ from: '2026-03-01', to: '2027-12-31' },
	{ from: null, to: '2026-06-30' },
	{ from: '2028-05-01', to: null },
] as const

/** Alternatives as rows, and the same side by side: every mark, a full and an empty bar, periods with open ends. */
export function ShownMatrix() {
	const t = useTranslations('componentGallery')
	const matching = useTranslations('matching')
	return (
		<>
			<MatrixTable
				caption={t('matrix')}
				tickHead={matching('compare.column')}
				nameHead={matching('columns.programme')}
				columns={[
					{ key: 'fit', label: matching('fit.title') },
					...results.map((result) => ({
						key: result,
						label: matching(`results.${result}`),
						rule: matching(`results.${result}`),
					})),
					{ key: 'period', label: matching('columns.funding') },
				]}
				groups={titles.map((title, at) => ({
					key: title,
					title: t('one'),
					rows: [
						{
							key: title,
							isChosen: at === 0,
							tick: <input type="checkbox" aria-label={title} />,
							name: <UserText>{title}</UserText>,
							below: at === 0 ? t('long') : undefined,
							cells: {
								fit: (
									<>
										<ShareBar share={at / 2} tone={at === 2 ? 'rest' : 'accent'} /> {at * 50}
									</>
								),
								...Object.fromEntries(results.slice(at).map((result) => [result, { result }])),
								period: <PeriodBar years={years} period={periods[at] ?? wanted} wanted={wanted} />,
							},
						},
					],
				}))}
			/>
			<ComparisonTable
				caption={t('matrix')}
				head={{ criterion: matching('columns.rule'), alternatives: [...titles] }}
				rows={results.map((result, at) => ({
					criterion: matching(`results.${result}`),
					cells: [
						<Mark key="mark" result={result} />,
						<Points key="points" points={at * 2} most={4} text={String(at * 2)} />,
						null,
					],
				}))}
			/>
		</>
	)
}
