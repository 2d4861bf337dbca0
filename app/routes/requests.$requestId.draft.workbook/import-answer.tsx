import { useFormatter, useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { hasWords } from '#app/i18n/use-say.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { useRefusalText } from '../requests.$requestId.draft.attachments/attach-form.tsx'

import type { WorkbookAnswer } from './workbook-action.server.ts'

export const fileFieldId = 'workbook-file'

/** The outcome of the uploaded workbook. */
export function ImportAnswerNotice({ answer }: { answer: WorkbookAnswer | undefined }) {
	const t = useTranslations('workbook.page')
	const refusal = useWorkbookRefusal()
	if (!answer) return null
	const { problem, cells, cellCount = 0, done } = answer
	if (done) return <DoneNotice done={done} />
	if (answer.preview) return null
	return (
		<Notice tone="danger" title={t('errors.title')}>
			{problem && (
				<p role="alert">
					<a href={`#${fileFieldId}`}>{refusal(problem.reason)}</a>
				</p>
			)}
			{cells && <WrongCells cells={cells} count={cellCount} />}
		</Notice>
	)
}

function WrongCells({ cells, count }: { cells: NonNullable<WorkbookAnswer['cells']>; count: number }) {
	const t = useTranslations('workbook.page.errors')
	return (
		<>
			<p role="alert">{t('body')}</p>
			<Table
				caption={t('caption')}
				head={[t('cell'), t('sheet'), t('question'), t('message')]}
				rows={cells.map(({ sheet, cell, question, message }) => [
					<bdi key="cell">{cell}</bdi>,
					<UserText key="sheet">{sheet}</UserText>,
					question,
					message,
				])}
			/>
			{count > cells.length && <p>{t('more', { count: cells.length })}</p>}
		</>
	)
}

function DoneNotice({ done }: { done: NonNullable<WorkbookAnswer['done']> }) {
	const t = useTranslations('workbook.page')
	const format = useFormatter()
	const { changed, added, conflicts, unknown } = done
	return (
		<>
			<Notice tone="success" title={t('done.title')}>
				<p role="status">{t('done.changed', { count: changed })}</p>
				{added.length > 0 && <p>{t('done.added', { numbers: format.list(added.map(String)) })}</p>}
			</Notice>
			{conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
			{unknown.length > 0 && (
				<Notice tone="info" title={t('unknown.title')}>
					<p>{t('unknown.body')}</p>
					<ul>
						{unknown.map((name) => (
							<li key={name}>
								<UserText>{name}</UserText>
							</li>
						))}
					</ul>
				</Notice>
			)}
		</>
	)
}

function Conflicts({ conflicts }: { conflicts: NonNullable<WorkbookAnswer['done']>['conflicts'] }) {
	const t = useTranslations('workbook.page.conflicts')
	const told = (text: string) => (text ? <UserText block>{text}</UserText> : t('empty'))
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
			<Table
				caption={t('caption')}
				head={[t('question'), t('draft'), t('workbook')]}
				rows={conflicts.map(({ question, draft, workbook }) => [question, told(draft), told(workbook)])}
			/>
		</Notice>
	)
}

/** Why a file was refused as a workbook, in words. */
export function useWorkbookRefusal() {
	const t = useTranslations('workbook.errors')
	const general = useRefusalText()
	return (reason: Reason) => {
		return hasWords(t, reason) ? t(reason) : general(reason)
	}
}
