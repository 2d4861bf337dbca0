import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import formStyles from '#app/components/form/action-form.module.css'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { FileField } from '#app/components/form/file-field.tsx'

import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { checkDocument, type GenuineDataset } from '#app/domain/releases/dataset/check-dataset.server.ts'
import type { Checked } from '#app/domain/submissions/check-receipt.server.ts'
import { rethrow } from '#app/platform/away.server.ts'
import { type Posted, readPosted } from './read-posted.server.ts'

export const handle = { words: ['receipt.check', 'figures.periods'] as const }

/** Only posted hashes are checked, because addresses are stored in too many places. */
export async function action({ request }: ActionFunctionArgs) {
	const { asked, errors, typed } = await readPosted(request)
	if (!asked) return data({ answer: null, errors, typed }, { status: 422 })
	const address = request.headers.get('x-client-address') ?? ''
	const answer = await checkDocument(address, asked).catch(rethrow)
	return data({ answer, errors, typed }, { status: answer.outcome === 'tooOften' ? 429 : 200 })
}

export default function CheckRoute() {
	const t = useTranslations('receipt.check')
	const found = useActionData<typeof action>()
	const answer = found?.answer
	return (
		<Page
			title={t('title')}
			{...(answer ? { tabTitle: t(`${answer.outcome}.title`) } : {})}
			lead={<p>{t('lead')}</p>}
		>
			{answer && <AnswerNotice answer={answer} />}
			<Panel title={t('withFile.title')}>
				<FileForm error={found?.errors.file} />
			</Panel>
			<TextPanel errors={found?.errors ?? {}} typed={found?.typed ?? {}} />
			<NumbersPanel errors={found?.errors ?? {}} typed={found?.typed ?? {}} />
		</Page>
	)
}

function TextPanel({ errors: { receipt }, typed }: Pick<Posted, 'errors' | 'typed'>) {
	const t = useTranslations('receipt.check.withText')
	return (
		<Panel title={t('title')}>
			<ActionForm errors={receipt ? { receipt } : null} values={typed} labelOf={() => t('text')}>
				<TextArea name="receipt" label={t('text')} hint={t('textHint')} required />
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

function NumbersPanel({ errors: { reference, sha256 }, typed }: Pick<Posted, 'errors' | 'typed'>) {
	const t = useTranslations('receipt.check.withNumbers')
	const errors = { ...(reference ? { reference } : {}), ...(sha256 ? { sha256 } : {}) }
	const label = (name: string) => t(name === 'sha256' ? 'sha256' : 'reference')
	return (
		<Panel title={t('title')}>
			<ActionForm errors={errors} values={typed} labelOf={label}>
				<TextField
					name="reference"
					label={t('reference')}
					hint={t('referenceHint')}
					spellCheck={false}
					autoComplete="off"
					required
				/>
				<TextField
					name="sha256"
					label={t('sha256')}
					hint={t('sha256Hint')}
					spellCheck={false}
					autoComplete="off"
					required
				/>
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

/** The result of a check. */
function AnswerNotice({ answer }: { answer: Checked | GenuineDataset }) {
	const t = useTranslations('receipt.check')
	if (answer.outcome === 'dataset') return <DatasetNotice {...answer} />
	if (answer.outcome !== 'genuine')
		return (
			<div role="alert">
				<Notice tone="danger" title={t(`${answer.outcome}.title`)}>
					<p>{t(`${answer.outcome}.body`)}</p>
				</Notice>
			</div>
		)
	const { filedAt, unchanged } = answer
	return (
		<div role="alert">
			<Notice tone={unchanged ? 'success' : 'warning'} title={t('genuine.title')}>
				<p>{t.rich('genuine.filedAt', { when: () => <LocalDate value={filedAt} withTime /> })}</p>
				<p>{t(unchanged ? 'genuine.unchanged' : 'genuine.changed')}</p>
			</Notice>
		</div>
	)
}

function DatasetNotice({ asAt, period }: Pick<GenuineDataset, 'asAt' | 'period'>) {
	const t = useTranslations('receipt.check.dataset')
	const periodName = usePeriodName()
	return (
		<div role="alert">
			<Notice tone="success" title={t('title')}>
				<p>{t.rich('asAt', { when: () => <LocalDate value={asAt} withTime /> })}</p>
				<p>{period ? t('released', { period: periodName(period) }) : t('notReleased')}</p>
			</Notice>
		</div>
	)
}

/** Uploads the file of a receipt, to be read once. */
function FileForm({ error }: { error: string | undefined }) {
	const t = useTranslations('receipt.check.withFile')
	return (
		<form method="post" encType="multipart/form-data" className={formStyles.form}>
			<FileField
				id="receipt-file"
				label={t('file')}
				hint={t('fileHint')}
				error={error && t(error === 'tooLarge' ? 'tooLarge' : 'missing')}
				accept=".json,application/json"
			/>
			<Button>{t('button')}</Button>
		</form>
	)
}
