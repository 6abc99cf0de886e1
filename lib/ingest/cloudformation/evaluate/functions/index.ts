/** The functions that answer values. What decides conditions is in `decide.ts`. */
import type { Intrinsic } from "../call";
import { chooseIf, findInMap } from "./choice";
import { cidr } from "./cidr";
import { importValue, transform } from "./elsewhere";
import { getAzs, length, select } from "./lists";
import { getAtt, ref } from "./references";
import { sub } from "./sub";
import { base64, join, split, toJsonString } from "./texts";

const onlyInConditions: Intrinsic = (argument, call) =>
  call.fail("decides a condition, and has no meaning here", "Declare a condition in `Conditions`, and use it in `Fn::If`.", argument.span);

export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map([
  ["Ref", ref],
  ["Fn::GetAtt", getAtt],
  ["Fn::Sub", sub],
  ["Fn::Join", join],
  ["Fn::Split", split],
  ["Fn::Select", select],
  ["Fn::Length", length],
  ["Fn::Cidr", cidr],
  ["Fn::GetAZs", getAzs],
  ["Fn::If", chooseIf],
  ["Fn::FindInMap", findInMap],
  ["Fn::Base64", base64],
  ["Fn::ToJsonString", toJsonString],
  ["Fn::ImportValue", importValue],
  ["Fn::Transform", transform],
  ...["And", "Or", "Not", "Equals", "Contains", "EachMemberEquals", "EachMemberIn", "RefAll", "ValueOf", "ValueOfAll"].map(
    (name): [string, Intrinsic] => [`Fn::${name}`, onlyInConditions],
  ),
]);
