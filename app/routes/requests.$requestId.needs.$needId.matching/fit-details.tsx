import { useFormatter, useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import type { RankedProgramme } from '#app/domain/matching/get-matching.server.ts'
import type { FitPart } from '#workflows/matching/fit/fit-of.ts'

const inPoints = (hundredths: number) => hundredths / 100

/** How well a programme suits the need; expands to all parts of the score. */
export function FitDetails({ programme: { title, fit } }: { programme: RankedProgramme }) {
	const t = useTranslations('matching.fit')
	const common = useTranslations('common')
	const anchor = useAnchor()
	const format = useFormatter()
	const columns = ['criterion', 'weight', 'points', 'anchor', 'share'] as const
	const weights = fit.parts.reduce((sum, { weight }) => sum + weight, 0)
	const shown = (hundredths: number) => format.number(inPoints(hundredths), { minimumFractionDigits: 2 })
	return (
		<details>
			<summary>{t('open', { total: inPoints(fit.total) })}</summary>
			<p>{t('lead')}</p>
			<Table
				caption={common('labelled', { label: t('title'), value: title })}
				captionHidden
				head={columns.map((column) => t(`columns.${column}`))}
				numeric={[1, 4]}
				rows={[
					...fit.parts.map((part) => [
						t(`criteria.${part.criterion}`),
						format.number(part.weight),
						t('points', { points: part.points }),
						anchor(part),
						shown(part.share),
					]),
					[t('sum'), format.number(weights), '', '', shown(fit.total)],
				]}
			/>
		</details>
	)
}

/** The meaning of the points of a part. */
function useAnchor() {
	const t = useTranslations('matching.fit')
	return ({ criterion, points, missing }: FitPart) =>
		missing ? t('missing') : t(`anchors.${criterion}.points${points}` as 'anchors.theme.points0')
}
