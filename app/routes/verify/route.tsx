import {
	MaxFileSizeExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
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
import { checkDocument, type GenuineDataset } from '#app/domain/releases/dataset/dataset-signature.server.ts'
import type { Checked, ToCheck } from '#app/domain/submissions/check-receipt.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

const MOST = 50 * 1024

type Posted = {
	/** Null when there is something to correct. */
	asked: ToCheck | null
	errors: Record<string, string>
	typed: Record<string, string>
}

/** Reads whichever of the three forms of the page was sent; nothing of it is stored. */
async function readPosted(request: Request): Promise<Posted> {
	const form = await readForm(request)
	if (form === null) return wrong({ file: 'tooLarge' })
	const file = form.get('file')
	if (file instanceof File)
		return file.size > 0 ? asked({ receipt: await file.text() }) : wrong({ file: 'missing' })

	const typed = Object.fromEntries(
		['receipt', 'reference', 'sha256'].flatMap((name) => {
			return form.has(name) ? [[name, String(form.get(name)).trim()]] : []
		}),
	)
	const empty = Object.keys(typed).filter((name) => !typed[name])
	const long = Object.keys(typed).filter((name) => (typed[name]?.length ?? 0) > MOST)
	const errors = { ...all(empty, 'required'), ...all(long, 'tooLong') }
	const { receipt, reference, sha256 } = typed
	if (Object.keys(errors).length > 0) return wrong(errors, long.length > 0 ? {} : typed)
	if (receipt) return asked({ receipt }, typed)
	return reference && sha256 ? asked({ reference, sha256 }, typed) : wrong({ receipt: 'required' })
}

const asked = (asked: ToCheck, typed = {}): Posted => ({ asked, errors: {}, typed })
const wrong = (errors: Posted['errors'], typed = {}): Posted => ({ asked: null, errors, typed })
const all = (names: string[], error: string) => Object.fromEntries(names.map((name) => [name, error]))

/** Null when the body is larger than a receipt can be. */
async function readForm(request: Request): Promise<FormData | null> {
	try {
		return await parseFormData(request, {
			maxFiles: 1,
			maxParts: 5,
			maxFileSize: MOST,
			maxTotalSize: 4 * MOST,
		})
	} catch (error) {
		if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) return null
		throw data(null, { status: 400 })
	}
}

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
