import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { PipelineFilter } from '#app/domain/figures/donor-pipeline.server.ts'
import styles from './overview.module.css'

const parts = ['programmes', 'deliveries', 'pipeline'] as const

/** The tables of the page to keep; the unmet needs as they are filtered. */
export function ExportLinks({ filter }: { filter: PipelineFilter }) {
	const t = useTranslations('overview.export')
	const asked = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)
	return (
		<Panel title={t('title')}>
			<div className={styles.links}>
				{parts.map((part) => (
					<LinkButton
						key={part}
						href={`/overview.csv?${new URLSearchParams([['part', part], ...asked])}`}
						tone="secondary"
					>
						{t(part)}
					</LinkButton>
				))}
			</div>
		</Panel>
	)
}
