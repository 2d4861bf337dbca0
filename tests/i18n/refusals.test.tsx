import { expect, test } from 'vitest'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { en } from '#app/i18n/messages/en.ts'
import { fieldReasons, type Reason, type RefusalReason } from '#app/platform/reasons.ts'
import { render } from '#tests/components/render.tsx'
import { languages } from '#workflows/languages.ts'

const { refusals } = en

function Said({ reason }: { reason: Reason }) {
	return <p>{useRefusal()(reason)}</p>
}

// The type check keeps words and reasons equal, so these are all reasons.
const reasons = Object.keys(refusals) as RefusalReason[]

test.each(languages)('every reason has its own words (%s)', (language) => {
	const reasonsByWords = new Map<string, Reason[]>()
	for (const reason of [...reasons, ...fieldReasons]) {
		const text = render(<Said reason={reason} />, language)
		reasonsByWords.set(text, [...(reasonsByWords.get(text) ?? []), reason])
	}
	const texts = [...reasonsByWords]
	expect(texts.filter(([text]) => text.includes('refusals.'))).toEqual([])
	expect(texts.filter(([, said]) => said.length > 1)).toEqual([])
})

test('a file that is not taken is said in general on a page that takes none', () => {
	expect(render(<Said reason="macros" />)).toBe(render(<Said reason="invalid" />))
})
