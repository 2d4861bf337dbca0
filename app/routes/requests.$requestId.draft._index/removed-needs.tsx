import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Kind } from '#workflows/vocabulary.ts'
import styles from './tasks.module.css'

type RemovedNeed = { id: string; rank: number; kind: Kind; title: string }

/** What was taken out of the draft, each with a way back. */
export function RemovedNeeds({ removed }: { removed: readonly RemovedNeed[] }) {
	const t = useTranslations('tasks')
	const draft = useTranslations('draft.tasks')
	const codes = useTranslations('codes.kinds')
	if (removed.length === 0) return null
	return (
		<Notice title={draft('removedNeeds')}>
			<p>{draft('removedNeedsLead')}</p>
			<form method="post">
				<ul className={styles.removed}>
					{removed.map(({ id, rank, kind, title }) => (
						<li key={id}>
							<span id={`removed-${id}`}>
								{t('removed', { rank, title: `\u2068${title || codes(kind)}\u2069` })}
							</span>
							<Button
								name="restore"
								value={id}
								tone="quiet"
								className={styles.small}
								aria-describedby={`removed-${id}`}
							>
								{t('undo')}
							</Button>
						</li>
					))}
				</ul>
			</form>
		</Notice>
	)
}
