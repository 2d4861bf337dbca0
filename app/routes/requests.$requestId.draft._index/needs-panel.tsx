import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { MoveForm } from './move-form.tsx'
import { NeedsTable } from './needs-table.tsx'
import styles from './tasks.module.css'

const MAX_NEEDS = 20

type NeedsPanelProps = { needs: TaskList['needs']; address: string }

/** The needs of a draft in the State's own order, and the buttons that add one. */
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
