import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { Button } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import styles from './tasks.module.css'

/** Puts a need in any place at once; one form for all, so that twenty needs do not need four hundred options. */
export function MoveForm({ needs }: { needs: TaskList['needs'] }) {
	const t = useTranslations('tasks.place')
	const draft = useTranslations('draft.tasks')
	const codes = useTranslations('codes.kinds')
	const id = useElementId()
	return (
		<form method="post" className={styles.place} aria-labelledby={`${id}title`}>
			<h3 id={`${id}title`}>{t('title')}</h3>
			<div>
				<label className={field.label} htmlFor={`${id}need`}>
					{t('need')}
				</label>
				<select id={`${id}need`} name="need" className={field.select}>
					{needs.map(({ id, rank, kind, title }) => (
						<option key={id} value={id}>
							{draft('need', { rank, title: `\u2068${title || codes(kind)}\u2069` })}
						</option>
					))}
				</select>
			</div>
			<div>
				<label className={field.label} htmlFor={`${id}to`}>
					{t('to')}
				</label>
				<select id={`${id}to`} name="to" className={field.select}>
					{needs.map(({ rank }) => (
						<option key={rank} value={rank}>
							{rank}
						</option>
					))}
				</select>
			</div>
			<Button name="move" value="move" tone="secondary">
				{t('move')}
			</Button>
		</form>
	)
}
