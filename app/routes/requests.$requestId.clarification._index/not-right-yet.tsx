import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Clarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { UnlockedName } from '../requests.$requestId._index/unlocked-name.tsx'

type Sections = Clarification['sections']
type NotRightYetProps = { requestId: string; paths: readonly string[]; sections: Sections; mayWrite: boolean }

/** Why the answers cannot be sent yet: each answer that is missing or wrong, with a link to it for who may change it. */
export function NotRightYet({ requestId, paths, sections, mayWrite }: NotRightYetProps) {
	const t = useTranslations('clarification')
	return (
		<Notice tone="danger" title={t('notRight')}>
			<ul>
				{sections.flatMap((section) =>
					fieldsIn(section.place, paths).map((field) => {
						const name = <UnlockedName {...section} field={field} />
						const href = `/requests/${requestId}/clarification/${section.place}#section-${field}`
						return <li key={section.place + field}>{mayWrite ? <a href={href}>{name}</a> : name}</li>
					}),
				)}
			</ul>
		</Notice>
	)
}

const fieldsIn = (place: string, paths: readonly string[]) =>
	paths.filter((path) => path.startsWith(`${place}.`)).map((path) => path.slice(place.length + 1))
