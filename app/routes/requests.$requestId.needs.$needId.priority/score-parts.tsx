import { useFormatter, useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import type { ShownScore } from '#app/domain/priority/rounds.server.ts'
import styles from './priority.module.css'

/** What one officer's total is made of: each criterion with its weight, its points in words, and what it adds. */
export function ScoreParts({ score: { officer, total, parts } }: { score: ShownScore }) {
	const t = useTranslations('priority')
	const format = useFormatter()
	return (
		<details className={styles.parts}>
			<summary>
				<bdi>{officer}</bdi>: {t('result.parts', { total })}
			</summary>
			<Table
				caption={t('result.partsCaption')}
				captionHidden
				head={[
					t('result.criterion'),
					t('result.weight'),
					t('form.points'),
					t('result.anchor'),
					t('result.adds'),
				]}
				numeric={[1, 2, 4]}
				rows={[
					...parts.map(({ criterion, weight, points, missing, share }) => [
						t(`criteria.${criterion}.name`),
						format.number(weight),
						format.number(points),
						missing ? t('result.missing') : t(`criteria.${criterion}.points${points}`),
						format.number(share),
					]),
					[t('result.total'), '', '', '', format.number(total)],
				]}
			/>
		</details>
	)
}
