import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { type Kind, kinds } from '#workflows/vocabulary.ts'

import { MoveForm, NeedsTable } from './needs-table.tsx'
import styles from './tasks.module.css'

const MAX_NEEDS = 20

type NeedsPanelProps = { needs: TaskList['needs']; address: string }

/** The needs of a draft in the State's order of priority, and the buttons that add one. */
export function NeedsPanel({ needs, address }: NeedsPanelProps) {
	const t = useTranslations('draft.tasks')
	return (
		<Panel title={t('needs')} id="needs">
			<p>{t('needsLead')}</p>
			{needs.length > 1 && <p>{t('needsOrder')}</p>}
			{needs.length === 0 ? (
				<Empty title={t('noNeeds')}>
					<p>{t('noNeedsBody')}</p>
				</Empty>
			) : (
				<NeedsTable needs={needs} address={address} />
			)}
			{needs.length < MAX_NEEDS ? <AddForm /> : <p>{t('full')}</p>}
			{needs.length > 2 && <MoveForm needs={needs} />}
		</Panel>
	)
}

function AddForm() {
	const t = useTranslations('draft.tasks')
	return (
		<form method="post" className={styles.ways}>
			{kinds.map((kind) => (
				<Button key={kind} name="add" value={kind} tone="secondary">
					{t(`add.${kind}`)}
				</Button>
			))}
		</form>
	)
}

type RemovedNeed = { id: string; rank: number; kind: Kind; title: string }

/** The removed needs of the draft, each with a button to restore it. */
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
