/**
 * `data.aws_ami.linux`, `module.api.data.aws_ami.linux`, `LatestImage`, `LatestImage.Ref`: what the network knows of a value
 * that was only looked up, or given from outside.
 */
const LOOKED_UP = /^(?:(?:module\.[^.[\]]+(?:\[[^\]]*\])?\.)*(?:data\.)?[a-z]+_[a-z0-9_]+\.[\w-]+(?:\[[^\]]*\])?|(?:[A-Z][A-Za-z0-9]*\.)*[A-Z][A-Za-z0-9]*)$/;

export const isLookedUp = (value: string): boolean => LOOKED_UP.test(value);

/** Images and types of instances are called in lower case by AWS: null for what is none of AWS's own words. */
export const ownWord = (value: string | null): string | null => (value === null || isLookedUp(value) ? null : value);
