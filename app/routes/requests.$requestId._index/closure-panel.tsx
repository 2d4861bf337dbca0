import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

/** The closure result, the computed one where an officer corrected it, and the answer of the State. */
export function ClosurePanel({ closure }: Pick<RequestView, 'closure'>) {
	const t = useTranslations('request.closure')
	if (!closure) return null
	const { stands, computed, corrected, state, unanswered } = closure
	const code = (value: string) => <Codes list="closureCodes" codes={[value]} />
	return (
		<Panel title={t('title')} id="closure">
			<FactList
				items={[
					{ label: t('stands'), value: code(stands) },
					...(corrected && computed ? [{ label: t('computed'), value: code(computed) }] : []),
					...(corrected?.by ? [{ label: t('by'), value: <UserText>{corrected.by}</UserText> }] : []),
					...(corrected
						? [{ label: t('because'), value: <UserText block>{corrected.reason}</UserText> }]
						: []),
					...(state
						? [{ label: t('useful'), value: <Codes list="usefulness" codes={[state.useful]} /> }]
						: []),
					...(state?.comment
						? [{ label: t('comment'), value: <UserText block>{state.comment}</UserText> }]
						: []),
				]}
			/>
			{unanswered && <p>{t('unanswered')}</p>}
		</Panel>
	)
}
