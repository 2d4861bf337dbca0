import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import {
	type CheckedCertificate,
	checkCertificate,
} from '#app/domain/deliveries/training/certificate.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { certificateToCheck } from '#app/forms/training.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

export const handle = { words: ['certificates.check'] as const }

/** Only posted codes are checked, because addresses are stored in too many places. */
export async function action({ request }: ActionFunctionArgs) {
	const { ok, ...parsed } = parseForm(await request.formData(), certificateToCheck)
	if (!('value' in parsed)) return data({ answer: null, ...parsed }, { status: 422 })
	const address = request.headers.get('x-client-address') ?? ''
	const answer = await checkCertificate(address, parsed.value, languageOf(request)).catch(rethrow)
	return data(
		{ answer, errors: {}, typed: parsed.typed },
		{ status: answer.outcome === 'tooOften' ? 429 : 200 },
	)
}

export default function CheckCertificateRoute() {
	const t = useTranslations('certificates.check')
	const found = useActionData<typeof action>()
	const answer = found?.answer
	const label = (name: string) => t(name === 'code' ? 'code' : 'number')
	return (
		<Page
			title={t('title')}
			{...(answer
				? { tabTitle: t(answer.outcome === 'genuine' ? 'genuine.title' : `${answer.outcome}.title`) }
				: {})}
			lead={<p>{t('lead')}</p>}
		>
			{answer && <AnswerNotice answer={answer} />}
			<Panel title={t('enter')}>
				<ActionForm
					errors={found && Object.keys(found.errors).length > 0 ? found.errors : null}
					values={found?.typed ?? null}
					labelOf={label}
				>
					<TextField
						name="number"
						label={t('number')}
						hint={t('numberHint')}
						spellCheck={false}
						autoComplete="off"
						required
					/>
					<TextField
						name="code"
						label={t('code')}
						hint={t('codeHint')}
						spellCheck={false}
						autoComplete="off"
						required
					/>
					<Button>{t('button')}</Button>
				</ActionForm>
			</Panel>
		</Page>
	)
}

/** The result of a check: never whose certificate it is. */
export function AnswerNotice({ answer }: { answer: CheckedCertificate }) {
	const t = useTranslations('certificates.check')
	if (answer.outcome !== 'genuine')
		return (
			<div role="alert">
				<Notice tone="danger" title={t(`${answer.outcome}.title`)}>
					<p>{t(`${answer.outcome}.body`)}</p>
				</Notice>
			</div>
		)
	const { training, issuedAt, revokedAt } = answer
	return (
		<div role="alert">
			<Notice
				tone={revokedAt ? 'warning' : 'success'}
				title={t(revokedAt ? 'revoked.title' : 'genuine.title')}
			>
				<p>{t.rich('genuine.training', { title: () => <bdi>{training}</bdi> })}</p>
				<p>{t.rich('genuine.issuedOn', { when: () => <LocalDate value={issuedAt} /> })}</p>
				{revokedAt && <p>{t.rich('revoked.revokedOn', { when: () => <LocalDate value={revokedAt} /> })}</p>}
			</Notice>
		</div>
	)
}
