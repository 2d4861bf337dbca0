import { useTranslations } from 'use-intl/react'
import { useChartWords } from '#app/components/charts/chart-words.ts'
import { PictureFigure } from '#app/components/charts/view/picture-figure.tsx'
import { releasePicture } from '#app/components/releases/release-picture.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'
import styles from './public.module.css'

type PicturesProps = { tables: readonly ReleasedTable[]; asAt: Date | string }

/** The tables that are drawn, each with its sentence and the same numbers as a table. */
export function Pictures({ tables, asAt }: PicturesProps) {
	const t = useTranslations('releases.tables')
	const words = { chart: useChartWords(), say: useSay() }
	return (
		<div className={styles.pictures}>
			{tables.map((model) => {
				const picture = releasePicture({ model, asAt, words })
				return (
					picture && (
						<Panel key={model.table} title={t(model.table)} id={model.table}>
							<PictureFigure picture={picture} hasTitle={false} />
						</Panel>
					)
				)
			})}
		</div>
	)
}
