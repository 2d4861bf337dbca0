/** A value of a type, of which some parts are left out at any depth. */
export type PartOf<Whole> = Whole extends string | number | boolean | null | undefined | Date
	? Whole
	: Whole extends readonly (infer One)[]
		? readonly PartOf<One>[]
		: { readonly [Name in keyof Whole]?: PartOf<Whole[Name]> }

/**
 * Stands for a whole value where the code under test reads only these parts of it. What is given has the types of the
 * whole; what is left out is undefined.
 */
export const partOf = <Whole>(part: PartOf<Whole>): Whole =>
	// Only the test knows that the other parts are not read.
	part as unknown as Whole
