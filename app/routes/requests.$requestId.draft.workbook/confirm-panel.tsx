import { useFormatter, useTranslations } from 'use-intl/react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ToldPreview, WorkbookAnswer } from './workbook-action.server.ts'

/** What a workbook of another request, or of an older state of the draft, would change; taken only when confirmed. */
export function ConfirmPanel({ answer, here }: { answer: WorkbookAnswer | undefined; here: string }) {
	return answer?.preview ? <Preview preview={answer.preview} here={here} /> : null
}

function Preview({ preview, here }: { preview: ToldPreview; here: string }) {
	const t = useTranslations('workbook.page.confirm')
	const format = useFormatter()
	const { cause, of, changes, added, missing, conflicts, carried } = preview
	const numbers = (list: readonly number[]) => (list.length > 0 ? format.list(list.map(String)) : t('none'))
	return (
		<Panel title={t('title')} id="confirm">
			<Notice tone="warning" title={t(`${cause}.title`)}>
				<p role="alert">{t(`${cause}.body`)}</p>
			</Notice>
			{cause === 'otherRequest' && (
				<FactList items={[{ label: t('of'), value: of ? <Origin of={of} /> : t('unknownRequest') }]} />
			)}
			<FactList
				items={[
					{ label: t('added'), value: numbers(added) },
					{ label: t('missing'), value: numbers(missing) },
				]}
			/>
			<AnswersTable caption={t('changes')} rows={changes} />
			{conflicts.length > 0 && <AnswersTable caption={t('conflicts')} rows={conflicts} />}
			<form method="post" encType="multipart/form-data">
				<input type="hidden" name="carried" value={carried} />
				<Button>{t('take')}</Button>
			</form>
			<p>
				<LinkButton href={here} tone="secondary">
					{t('leave')}
				</LinkButton>
			</p>
		</Panel>
	)
}

function Origin({ of: { reference, title, stateIso3 } }: { of: NonNullable<ToldPreview['of']> }) {
	return (
		<>
			<bdi>{stateIso3}</bdi> {reference && <bdi>{reference}</bdi>} <UserText>{title}</UserText>
		</>
	)
}

function AnswersTable({ caption, rows }: { caption: string; rows: ToldPreview['changes'] }) {
	const t = useTranslations('workbook.page.conflicts')
	const told = (text: string) => (text ? <UserText block>{text}</UserText> : t('empty'))
	return (
		<Table
			caption={caption}
			head={[t('question'), t('draft'), t('workbook')]}
			rows={rows.map(({ question, draft, workbook }) => [question, told(draft), told(workbook)])}
		/>
	)
}
