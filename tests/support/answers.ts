type NameIn<Shape> = Shape extends unknown ? keyof Shape : never
type ValueIn<Shape, Name> = Shape extends unknown ? (Name extends keyof Shape ? Shape[Name] : never) : never
type DataIn<Answer> = Answer extends { data: infer Data; init: unknown }
	? Data
	: Answer extends Response
		? never
		: Answer

/** All that an action may answer with; which of it is there depends on the answer. */
type DataOf<Answer> = { [Name in NameIn<DataIn<Answer>>]?: ValueIn<DataIn<Answer>, Name> }

type Answered = { status: number; location: string | null; cookies: string[] }

/** What a route answered: its status, where it sends the browser, and the data with which its page is drawn again. */
export function answerOf<Answer>(answer: Answer): Answered & { data: DataOf<Answer> } {
	const { status, headers, data } = partsOf(answer)
	const told = { status, location: headers.get('location'), cookies: headers.getSetCookie() }
	// The type of the answer says what its data may be; each answer has some of it, and a response none.
	return { ...told, data: data as DataOf<Answer> }
}

/** What an answer consists of, whether a response, the `data` of Remix or a value alone. */
export function partsOf(answer: unknown): { status: number; headers: Headers; data: unknown } {
	if (answer instanceof Response) return { status: answer.status, headers: answer.headers, data: {} }
	if (typeof answer !== 'object' || answer === null || !('init' in answer) || !('data' in answer))
		return { status: 200, headers: new Headers(), data: answer }
	// Only `data` of Remix makes an object with both.
	const init = answer.init as ResponseInit | null
	return { status: init?.status ?? 200, headers: new Headers(init?.headers), data: answer.data }
}
