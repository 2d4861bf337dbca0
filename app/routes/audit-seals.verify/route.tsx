import {
	MaxFileSizeExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { type CheckedSeal, checkSeal } from '#app/domain/audit/compare-seal.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

export const handle = { words: ['auditSeals'] as const }

const MOST = 5 * 1024 * 1024

/** Nothing of the posted content is stored. */
export async function action({ request }: ActionFunctionArgs) {
	const file = await fileIn(request)
	if (typeof file === 'string') return data({ answer: null, error: file }, { status: 422 })
	const address = request.headers.get('x-client-address') ?? ''
	const answer = await checkSeal(address, await file.text()).catch(rethrow)
	return data({ answer, error: null }, { status: answer.outcome === 'tooOften' ? 429 : 200 })
}

async function fileIn(request: Request): Promise<File | 'tooLarge' | 'missing'> {
	try {
		const form = await parseFormData(request, {
			maxFiles: 1,
			maxParts: 2,
			maxFileSize: MOST,
			maxTotalSize: MOST + 1024,
		})
		const file = form.get('file')
		return file instanceof File && file.size > 0 ? file : 'missing'
	} catch (error) {
		if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
			return 'tooLarge'
		throw data(null, { status: 400 })
	}
}

export default function CheckSealRoute() {
	const t = useTranslations('auditSeals.check')
	const found = useActionData<typeof action>()
	const answer = found?.answer
	const error = found?.error
	return (
		<Page
			title={t('title')}
			{...(answer ? { tabTitle: t(`${answer.outcome}.title`) } : {})}
			lead={<p>{t('lead')}</p>}
		>
			{answer && <AnswerNotice answer={answer} />}
			<Panel title={t('panel')}>
				<form method="post" encType="multipart/form-data" className={formStyles.form}>
					<FileField
						id="seal-file"
						label={t('file')}
						hint={t('fileHint')}
						error={error ? t(error) : undefined}
						accept=".json,application/json"
					/>
					<Button>{t('button')}</Button>
				</form>
			</Panel>
		</Page>
	)
}

/** The result of a check: never which chains there are. */
function AnswerNotice({ answer }: { answer: CheckedSeal }) {
	const t = useTranslations('auditSeals.check')
	const format = useFormatter()
	const { outcome } = answer
	if (outcome === 'unknown' || outcome === 'tooOften')
		return (
			<div role="alert">
				<Notice tone="danger" title={t(`${outcome}.title`)}>
					<p>{t(`${outcome}.body`)}</p>
				</Notice>
			</div>
		)
	const values = {
		chains: answer.chains,
		differing: format.number(answer.differing),
		day: () => <LocalDate value={answer.day} />,
	}
	return (
		<div role="alert">
			<Notice tone={outcome === 'same' ? 'success' : 'danger'} title={t(`${outcome}.title`)}>
				<p>{t.rich(`${outcome}.body`, values)}</p>
			</Notice>
		</div>
	)
}
