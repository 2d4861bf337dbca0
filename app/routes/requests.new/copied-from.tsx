import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { CopiedRequest } from '#app/domain/submissions/copyable-requests.server.ts'

/** The earlier request that the new one is a copy of, and the way back to a request without one. */
export function CopiedFrom({ request: { id, reference, title, since } }: { request: CopiedRequest }) {
	const t = useTranslations('draft.copy')
	const copied = useTranslations('draft.copied')
	return (
		<Notice title={t('chosen')}>
			<p>
				{copied.rich('from', {
					request: () => (
						<a href={`/requests/${id}/filing`}>
							{reference && <Reference>{reference}</Reference>} <UserText>{title}</UserText>
						</a>
					),
					date: () => <LocalDate value={since} />,
				})}
			</p>
			<p>{t('marked')}</p>
			<p>{t('notCopied')}</p>
			<p>
				<a href="/requests/new">{t('without')}</a>
			</p>
		</Notice>
	)
}

/** The needs of the earlier request, each of which can be left out. */
export function NeedsToCopy({ needs }: { needs: CopiedRequest['needs'] }) {
	const t = useTranslations('draft.copy')
	const codes = useTranslations('codes.kinds')
	if (needs.length === 0) return null
	return (
		<ChoiceGroup
			name="needs"
			label={t('needs')}
			hint={t('needsHint')}
			multiple
			options={needs.map(({ id, rank, kind, title }) => ({
				value: id,
				label: t('need', { rank, title: `\u2068${title || codes(kind)}\u2069` }),
				hint: codes(kind),
			}))}
		/>
	)
}
